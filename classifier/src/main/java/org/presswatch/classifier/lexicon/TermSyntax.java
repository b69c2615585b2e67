package org.presswatch.classifier.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.presswatch.classifier.text.Tokens;

/**
 * How a term is written: words with a blank between them; {@code a|b} either, {@code stem*} any word that begins so,
 * {@code stem/ending} the stem with each ending of a named list, {@code =Word} in exactly this case, {@code +} any word with a capital letter,
 * {@code *.com} any host name with that end.
 */
final class TermSyntax {

    private static final int MOST_COMBINATIONS = 4_000;

    private final WordTable words;
    private final Map<String, List<String>> endings;

    TermSyntax(WordTable words, Map<String, List<String>> endings) {
        this.words = words;
        this.endings = endings;
    }

    /**
     * Every end that the term reaches in the trie.
     *
     * @throws IllegalArgumentException with a sentence for the author if the term is written wrongly
     */
    List<TermTrie> grow(TermTrie root, String term) {
        List<TermTrie> ends = List.of(root);
        for (String word : term.strip().split("\\s+")) {
            List<Integer> forms = formsOf(word, term);
            if ((long) ends.size() * forms.size() > MOST_COMBINATIONS) {
                throw new IllegalArgumentException(
                        "the term '" + term + "' has more than " + MOST_COMBINATIONS + " combinations: split it");
            }
            ends = ends.stream()
                    .flatMap(end -> forms.stream().map(end::descend))
                    .distinct()
                    .toList();
        }
        return ends;
    }

    private List<Integer> formsOf(String word, String term) {
        var forms = new ArrayList<Integer>();
        for (String form : word.split("\\|", -1)) {
            addForms(forms, form, term);
        }
        return forms;
    }

    private void addForms(List<Integer> forms, String form, String term) {
        int slash = form.indexOf('/');
        if (form.equals("+")) {
            forms.add(words.capitalised());
        } else if (form.startsWith("*.")) {
            forms.add(words.hostIn(checked(form.substring(2), term)));
        } else if (form.startsWith("=")) {
            forms.add(words.cased(checked(form.substring(1), term)));
        } else if (form.endsWith("*")) {
            forms.add(words.prefix(checked(form.substring(0, form.length() - 1), term)));
        } else if (slash > 0) {
            String stem = checked(form.substring(0, slash), term);
            endingsOf(form.substring(slash + 1), term).forEach(ending -> forms.add(words.exact(stem + ending)));
        } else {
            forms.add(words.exact(checked(form, term)));
        }
    }

    private List<String> endingsOf(String name, String term) {
        List<String> found = endings.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the term '" + term + "' uses the endings '" + name
                    + "', which no lexicon defines: use one of " + endings.keySet());
        }
        return found;
    }

    private static String checked(String word, String term) {
        boolean oneWord = word.equals("'s") || Tokens.of(word).size() == 1;
        if (!oneWord || word.indexOf('*') >= 0 || word.indexOf('=') >= 0) {
            throw new IllegalArgumentException("the term '" + term + "' has '" + word
                    + "' where one word is expected: put blanks in place of hyphens, and * only at a word's end");
        }
        return word;
    }
}
