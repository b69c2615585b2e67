package org.presswatch.classifier.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;

import org.presswatch.classifier.lexicon.Lexicon;
import org.presswatch.classifier.rule.Element.Gap;

/**
 * How a pattern is written: {@code actor:@state ..4 action:@block ..2!@preposition target:@platform|@app}. An element is
 * {@code @class} or {@code "term"}, alternatives with {@code |}, a role before {@code :}, {@code ?} after what may be
 * missing. Between two elements {@code ..n} allows n tokens and {@code ~n} n tokens in either order; {@code !} names
 * what may not lie there. {@code ^} and {@code $} are the ends of the sentence.
 */
public final class PatternSyntax {

    private static final java.util.regex.Pattern PART = java.util.regex.Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");
    private static final java.util.regex.Pattern GAP =
            java.util.regex.Pattern.compile("(\\.\\.|~)([0-9]{1,2})(?:!(.+))?");
    private static final java.util.regex.Pattern ELEMENT =
            java.util.regex.Pattern.compile("(?:([a-z][a-z-]*):)?(.+?)(\\?)?");
    private static final java.util.regex.Pattern ALTERNATIVE =
            java.util.regex.Pattern.compile("\"([^\"]*)\"|@([A-Za-z0-9][A-Za-z0-9-]*)|([\\^$])");

    /** What every sentence has. */
    private static final List<Integer> ENDS = List.of(Lexicon.SENTENCE_START, Lexicon.SENTENCE_END);

    private final Function<String, Integer> classByName;
    private final Function<String, Integer> classOfTerm;

    /**
     * @param classByName the id of a class, which throws IllegalArgumentException where there is none
     * @param classOfTerm the id of a class of just that term
     */
    public PatternSyntax(Function<String, Integer> classByName, Function<String, Integer> classOfTerm) {
        this.classByName = classByName;
        this.classOfTerm = classOfTerm;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with a sentence for the author if it is written wrongly
     */
    public Pattern parse(String written) {
        var elements = new ArrayList<Element>();
        Gap gap = Element.ADJACENT;
        boolean gapOpen = false;
        Matcher parts = PART.matcher(written);
        while (parts.find()) {
            Matcher between = GAP.matcher(parts.group());
            if (between.matches()) {
                gap = gap(between);
                gapOpen = true;
            } else {
                elements.add(element(parts.group(), gap));
                gap = Element.ADJACENT;
                gapOpen = false;
            }
        }
        check(elements, gapOpen, written);
        return new Pattern(elements);
    }

    private static void check(List<Element> elements, boolean gapOpen, String written) {
        if (elements.isEmpty() || gapOpen || elements.getFirst().gap() != Element.ADJACENT) {
            throw new IllegalArgumentException(
                    "the pattern '" + written + "' must begin and end with an element such as @class or \"word\"");
        }
        if (elements.stream().allMatch(element -> element.optional() || ENDS.containsAll(element.wordClasses()))) {
            throw new IllegalArgumentException(
                    "the pattern '" + written + "' has nothing that must be there: drop a ?");
        }
    }

    private Gap gap(Matcher written) {
        List<Integer> without = written.group(3) == null ? List.of() : classes(written.group(3));
        return new Gap(Integer.parseInt(written.group(2)), written.group(1).equals("~"), without);
    }

    private Element element(String written, Gap gap) {
        Matcher element = ELEMENT.matcher(written);
        if (!element.matches()) {
            throw new IllegalArgumentException("'" + written + "' is no element: write role:@class or \"word\"");
        }
        return new Element(element.group(1), classes(element.group(2)), element.group(3) != null, gap);
    }

    private List<Integer> classes(String written) {
        var classes = new ArrayList<Integer>();
        int at = 0;
        Matcher alternatives = ALTERNATIVE.matcher(written);
        while (alternatives.find() && alternatives.start() == at) {
            classes.add(classOf(alternatives));
            at = alternatives.end();
            if (at < written.length() && written.charAt(at) == '|') {
                at++;
            }
        }
        if (at < written.length() || classes.isEmpty()) {
            throw new IllegalArgumentException("'" + written
                    + "' is neither @class nor \"word\": join alternatives with | and put words in quotation marks");
        }
        return List.copyOf(classes);
    }

    private Integer classOf(Matcher alternative) {
        if (alternative.group(1) != null) {
            return classOfTerm.apply(alternative.group(1));
        }
        return classByName.apply(alternative.group(2) != null ? alternative.group(2) : alternative.group(3));
    }
}
