package org.presswatch.parser.extract.outline;

import java.util.HashMap;
import java.util.Map;

/** Words in class names and ids, and what they are evidence for. A pair is two words that follow each other. */
final class EvidenceWords {

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        put(
                Evidence.NAVIGATION,
                "nav navbar navigation navigator menu submenu breadcrumb breadcrumbs crumbs pager"
                        + " pagination paginator sitemap skiplink offcanvas megamenu toc skip-link table-contents prev-next"
                        + " next-prev post-nav jump-links bread-crumb");
        put(Evidence.FOOTER, "footer foot colophon copyright bottombar site-footer page-footer post-footer");
        put(Evidence.HEADER, "masthead topbar header-top site-header page-header top-bar");
        put(
                Evidence.SIDEBAR,
                "sidebar rail rightrail sidenav widget-area right-rail left-rail side-bar"
                        + " right-column left-column");
        put(
                Evidence.RELATED,
                "related recommended recommendations recommendation recirc recirculation readmore trending"
                        + " popular teaser teasers outbrain taboola mostread alsoread seealso zergnet teaser-list read-next"
                        + " read-more more-from more-stories more-news more-posts latest-posts latest-news recent-posts"
                        + " most-read most-popular also-like also-read see-also you-may might-like up-next next-up similar-posts"
                        + " similar-articles other-news other-posts top-stories next-article next-post previous-post inline-link"
                        + " story-list post-list article-list news-list card-list post-grid post-card article-card");
        put(
                Evidence.SHARE,
                "share sharing sharebar shares social socials socialmedia sharedaddy addtoany addthis"
                        + " sharethis social-media share-buttons follow-us jp-relatedposts");
        put(
                Evidence.COMMENTS,
                "comment comments commentlist commenting disqus respond discussion livefyre replies"
                        + " comment-list comment-form reviews");
        put(
                Evidence.PROMOTION,
                "newsletter newsletters subscribe subscription signup promo promos promotion advert"
                        + " adverts advertisement advertisements advertising ad ads adsbygoogle adslot adbox sponsor sponsored"
                        + " sponsors sponsorship banner banners cta optin mailchimp hubspot dfp gpt mailing sign-up call-action"
                        + " donate donation affiliate-disclosure ad-slot ad-container lead-magnet email-capture app-download");
        put(
                Evidence.AUTHOR_NOTE,
                "authorbox authorbio author-bio author-box author-info author-card author-about"
                        + " about-author bio biography author-profile author-description post-author author-details"
                        + " author-section author-block contributor-bio");
        put(
                Evidence.BYLINE,
                "byline bylines dateline timestamp datetime postmeta entry-meta post-meta article-meta"
                        + " meta-data posted-on post-date entry-date publish-date published-date pubdate reading-time read-time"
                        + " by-line post-info article-info story-meta byline-block metadata");
        put(
                Evidence.CAPTION,
                "caption captions figcaption wp-caption image-caption photo-caption image-credit"
                        + " photo-credit img-caption credit credits");
        put(
                Evidence.OVERLAY,
                "cookie cookies consent gdpr modal popup lightbox overlay paywall regwall toast tooltip"
                        + " pop-up cookie-banner onetrust cookiebar interstitial drawer");
        put(
                Evidence.HIDDEN,
                "visuallyhidden sr-only visually-hidden screen-reader screenreader hide-visually"
                        + " u-hidden is-hidden noprint-only print-only");
        put(
                Evidence.TAGS,
                "tagcloud taglist tag-list tags post-tags entry-tags article-tags tag-links cat-links"
                        + " post-categories topics-list keywords");
        put(Evidence.FORM, "searchform search-form login-form loginform signin sign-in");
        put(
                Evidence.AUTHOR,
                "author authors byline bylines by-line writer contributor columnist authorname postedby vcard journalist"
                        + " autor autore auteur yazar");
        put(
                Evidence.BODY,
                "articlebody storybody postbody article-body story-body post-body entry-content post-content"
                        + " article-content story-content body-content content-body article-text story-text post-text"
                        + " news-text news-body text-body body-text rich-text richtext rte wysiwyg blog-content blog-body"
                        + " article-copy body-copy single-content post-entry article-main news-content entry-body"
                        + " blog-post-content content-article page-content markdown prose");
        put(
                Evidence.ARTICLE,
                "article story hentry post entry blogpost blog-post news-item article-container"
                        + " post-container single-post news-detail content main-content");
    }

    private EvidenceWords() {}

    /** The bits of a class or id value. */
    static int bitsOf(String names) {
        int bits = 0;
        int length = names.length();
        for (int i = 0; i < length; ) {
            int end = i;
            while (end < length && names.charAt(end) > ' ') {
                end++;
            }
            if (end > i) {
                bits |= bitsOfName(names, i, end);
            }
            i = end + 1;
        }
        return bits;
    }

    private static int bitsOfName(String names, int start, int end) {
        int bits = 0;
        String previous = null;
        for (int i = start; i < end; ) {
            int wordEnd = endOfWord(names, i, end);
            if (wordEnd > i) {
                String word = lower(names, i, wordEnd);
                bits |= WORDS.getOrDefault(word, 0);
                if (previous != null) {
                    bits |= WORDS.getOrDefault(previous + '-' + word, 0);
                }
                previous = word;
                i = wordEnd;
            } else {
                i++;
            }
        }
        return bits;
    }

    /** Letters up to a separator, a digit or a capital after a small letter. */
    private static int endOfWord(String s, int start, int end) {
        int i = start;
        while (i < end
                && isLetter(s.charAt(i))
                && !(i > start && isCapital(s.charAt(i)) && !isCapital(s.charAt(i - 1)))) {
            i++;
        }
        return i;
    }

    private static String lower(String s, int start, int end) {
        char[] word = new char[end - start];
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            word[i - start] = isCapital(c) ? (char) (c + 32) : c;
        }
        return new String(word);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || isCapital(c);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static void put(int bit, String words) {
        for (String word : words.split(" ")) {
            WORDS.merge(word, bit, (a, b) -> a | b);
        }
    }
}
