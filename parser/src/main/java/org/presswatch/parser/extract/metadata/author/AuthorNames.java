package org.presswatch.parser.extract.metadata.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.presswatch.parser.extract.safe.SafeText;

/** Parts a byline into names. */
final class AuthorNames {

    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final int MOST_WORDS = 6;

    private static final Pattern BETWEEN = Pattern.compile(
            " *(?:;|,|\\||•|·|/| &amp; | & | and | und | et | и | та | і | ve | y | e | و )(?: *(?:and|&) )? *");

    /** Letters after a name: M.D., Ph.D., CFP®, E-RYT 200. */
    private static final Pattern TITLE_AFTER_NAME =
            Pattern.compile("(?:[A-Z][A-Za-z]{0,2}\\.?){1,4}[®™]?(?: [0-9]+)?|[A-Z-]{2,7}[®™]?(?: [0-9]+)?");

    private static final List<String> BY = List.of(
            "by:",
            "by ",
            "written by:",
            "written by ",
            "posted by ",
            "words by ",
            "story by ",
            "reported by ",
            "author:",
            "authored by ",
            "authored by:",
            "authors:",
            "about the author",
            "posted by:",
            "reviewed by ",
            "автор:",
            "автор ",
            "текст:",
            "von ",
            "par ",
            "por ",
            "de ",
            "yazan:",
            "بقلم",
            "نویسنده:",
            "作者：",
            "记者 ");

    /** Where a byline goes on with something else. */
    private static final Pattern AFTER_NAMES = Pattern.compile(
            "(?i)(?:[|•·–—]| - |\\bon\\b|\\bpublished\\b|\\bupdated\\b|\\bposted\\b|\\blast\\b|\\bmin(?:ute)?s?\\b|\\b[0-9]|\\(|\\n"
                    + "|\\bfact|\\breviewed|\\bedited|\\bfor the\\b|\\bfollow\\b|\\bview\\b|\\bsee\\b|\\bread\\b|\\bis an?\\b).*",
            Pattern.DOTALL);

    private static final Set<String> NO_NAMES = Set.of(
            "admin",
            "administrator",
            "author",
            "authors",
            "editor",
            "staff",
            "guest",
            "guest author",
            "unknown",
            "none",
            "null",
            "undefined",
            "about",
            "share",
            "contributor",
            "contributors",
            "posted",
            "by",
            "webmaster",
            "root",
            "user",
            "редакция",
            "написать автору",
            "about the author",
            "team",
            "view all posts",
            "read more",
            "amp",
            "anonymous",
            "default",
            "news",
            "blog",
            "home",
            "comments",
            "all posts",
            "more",
            "written",
            "writer");

    private static final Set<String> NO_NAME_WORDS = Set.of(
            "read",
            "share",
            "updated",
            "published",
            "min",
            "minutes",
            "article",
            "articles",
            "blog",
            "news",
            "home",
            "guide",
            "by",
            "written",
            "contact",
            "subscribe",
            "sign",
            "log",
            "login",
            "free",
            "get",
            "start",
            "learn",
            "more",
            "all",
            "the",
            "and",
            "trends",
            "tips",
            "industry",
            "resources",
            "post",
            "posts",
            "insights",
            "team",
            "staff",
            "editors",
            "listen",
            "watch",
            "download",
            "table",
            "contents",
            "marketing",
            "management",
            "health",
            "show",
            "sidebar",
            "name",
            "from",
            "head",
            "service",
            "services",
            "center",
            "menu",
            "search",
            "says",
            "personal",
            "finance",
            "january",
            "checklist",
            "easy",
            "posted",
            "in",
            "on",
            "about",
            "view",
            "comments",
            "follow",
            "join",
            "try");

    private static final Set<String> PARTICLES = Set.of(
            "de", "la", "van", "von", "der", "den", "di", "da", "du", "dos", "bin", "ibn", "al", "el", "le", "of");

    private AuthorNames() {}

    /** The names in what a page declares as its author. */
    static List<String> parse(String declared) {
        String line = SafeText.line(declared);
        if (line == null || line.contains("://") || line.startsWith("@") || line.startsWith("/")) {
            return List.of();
        }
        return names(withoutBy(line));
    }

    /** The names in an element that a page shows as byline. */
    static List<String> shown(String byline) {
        String line = SafeText.line(byline);
        if (line == null) {
            return List.of();
        }
        String names = AFTER_NAMES.matcher(withoutBy(line)).replaceFirst("").strip();
        return names(names).stream().filter(AuthorNames::looksLikePerson).toList();
    }

    /** Whether a line is nothing but "By", so that the name is on the next. */
    static boolean isBy(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT) + " ";
        return BY.contains(lower) || BY.contains(lower.strip());
    }

    /** Whether a line is nothing but the name of a person, as far as that can be told: two to four capitalised words. */
    static boolean isBareName(String text) {
        String[] words = text.strip().split(" ");
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean plain =
                    word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '.');
            if (!capital || !plain || NO_NAME_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return words.length >= 2 && words.length <= 4;
    }

    /** The names in a line that begins with "By" or its like, none in another. */
    static List<String> afterBy(String text) {
        String line = SafeText.line(text);
        return line == null || withoutBy(line).equals(line) ? List.of() : shown(line);
    }

    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(line)) {
            String name = part.strip();
            if (!names.isEmpty() && TITLE_AFTER_NAME.matcher(name).matches()) {
                names.add(names.removeLast() + ", " + name);
            } else if (isName(name) && names.size() < MOST && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String withoutBy(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (String by : BY) {
            if (lower.startsWith(by)) {
                return withoutBy(line.substring(by.length()).strip());
            }
        }
        return line;
    }

    private static boolean isName(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
                && name.codePoints().anyMatch(Character::isLetter);
    }

    /** Two words or more, each with a capital unless it is a particle, none of them a word of a site's furniture. */
    private static boolean looksLikePerson(String name) {
        String[] words = name.replace(',', ' ').split(" +");
        if (Character.isIdeographic(name.codePointAt(0))) {
            return name.length() <= 6;
        }
        for (String word : words) {
            boolean capital = !Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(word);
            if (!capital || NO_NAME_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return words.length >= 2 && words.length <= MOST_WORDS && name.indexOf('@') < 0 && name.indexOf(':') < 0;
    }
}
