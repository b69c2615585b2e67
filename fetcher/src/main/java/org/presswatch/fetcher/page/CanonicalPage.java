package org.presswatch.fetcher.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.presswatch.fetcher.http.address.Redirects;
import org.presswatch.fetcher.http.address.Site;
import org.presswatch.fetcher.http.address.WebAddress;

/**
 * The page that an AMP page or a page for phones stands for. The same article at two addresses would be two; which one
 * counts, only the page itself knows, so nothing is guessed from the address.
 */
final class CanonicalPage {

    private static final int HEAD = 256 * 1024;

    /** The root element comes first, but for comments. */
    private static final int ROOT = 4 * 1024;

    private static final Pattern LINK = Pattern.compile("(?i)<link\\s[^>]{0,2000}>");
    private static final Pattern REL = Pattern.compile("(?i)\\srel\\s*=\\s*[\"']?canonical\\b");
    private static final Pattern HREF = Pattern.compile("(?i)\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>\"']+))");
    private static final Pattern AMP_ROOT = Pattern.compile("(?i)<html[^>]{0,500}\\s(amp|\u26a1)[\\s=>]");
    private static final Pattern SECOND_HOST = Pattern.compile("(m|mobile|mobi|amp|wap|touch)\\..*");
    private static final Pattern SECOND_PATH = Pattern.compile("(?i).*(/amp(/|$)|[./]amp\\.html$|\\.amp$|/mobile/).*");

    private CanonicalPage() {}

    /** Another address on the same site that the page names as its own; nothing if the page is no second version. */
    static Optional<String> of(String url, byte[] body) {
        if (!isSecond(url) && !AMP_ROOT.matcher(first(body, ROOT)).find()) {
            return Optional.empty();
        }
        return canonical(first(body, HEAD))
                .flatMap(href -> Redirects.target(url, href))
                .filter(target -> !target.equals(url) && !isSecond(target) && Site.sameSite(url, target))
                .filter(target -> !Redirects.isDowngrade(url, target));
    }

    private static String first(byte[] body, int most) {
        return new String(body, 0, Math.min(body.length, most), StandardCharsets.UTF_8);
    }

    private static Optional<String> canonical(String head) {
        Matcher links = LINK.matcher(head);
        while (links.find()) {
            Matcher href = HREF.matcher(links.group());
            if (REL.matcher(links.group()).find() && href.find()) {
                String value =
                        href.group(1) != null ? href.group(1) : href.group(2) != null ? href.group(2) : href.group(3);
                return Optional.of(Parser.unescapeEntities(value.strip(), true));
            }
        }
        return Optional.empty();
    }

    private static boolean isSecond(String url) {
        String host = WebAddress.of(url).host();
        String path = url.substring(url.indexOf(host) + host.length());
        return SECOND_HOST.matcher(host).matches() || SECOND_PATH.matcher(path).matches();
    }
}
