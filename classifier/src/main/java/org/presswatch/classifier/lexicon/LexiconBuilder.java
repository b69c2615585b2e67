package org.presswatch.classifier.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Collects word classes, groups of them, names and terms, and makes one {@link Lexicon} of them. */
public final class LexiconBuilder {

    /** Names of word classes that every lexicon has: see {@link Lexicon}. */
    static final List<String> BUILT_IN = List.of("^", "$", "ignore");

    private final Map<String, Integer> classes = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> groupsOf = new HashMap<>();
    private final Map<String, List<String>> endings = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();

    private record Term(
            String syntax, int wordClass, @Nullable NamedEntity entity) {}

    public LexiconBuilder() {
        BUILT_IN.forEach(this::define);
    }

    /** The id of the class of that name, which is created if it is new. */
    public int define(String name) {
        return classes.computeIfAbsent(name, n -> classes.size());
    }

    public @Nullable Integer find(String name) {
        return classes.get(name);
    }

    /** Names of all classes so far. */
    public Set<String> names() {
        return classes.keySet();
    }

    /** Every mention of {@code member} is one of {@code group} too. */
    public void join(int group, int member) {
        groupsOf.computeIfAbsent(member, m -> new LinkedHashSet<>()).add(group);
    }

    /** A named list of endings for {@code stem/name} in terms. */
    public void endings(String name, List<String> list) {
        endings.put(name, List.copyOf(list));
    }

    /**
     * Adds a term to a class.
     *
     * @throws IllegalArgumentException with a sentence for the author if it is written wrongly
     */
    public void term(String syntax, int wordClass, @Nullable NamedEntity entity) {
        new TermSyntax(new WordTable(), endings).grow(new TermTrie(), syntax);
        terms.add(new Term(syntax, wordClass, entity));
    }

    public Lexicon build() {
        var words = new WordTable();
        var root = new TermTrie();
        var syntax = new TermSyntax(words, endings);
        for (Term term : terms) {
            for (TermTrie end : syntax.grow(root, term.syntax())) {
                withGroups(term.wordClass()).forEach(c -> end.add(new TermTrie.Label(c, term.entity())));
            }
        }
        return new Lexicon(words, root, Map.copyOf(classes));
    }

    private Set<Integer> withGroups(int wordClass) {
        var all = new LinkedHashSet<Integer>();
        collect(wordClass, all);
        return all;
    }

    private void collect(int wordClass, Set<Integer> all) {
        if (all.add(wordClass)) {
            groupsOf.getOrDefault(wordClass, Set.of()).forEach(group -> collect(group, all));
        }
    }
}
