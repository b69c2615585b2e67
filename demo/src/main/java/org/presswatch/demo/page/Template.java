package org.presswatch.demo.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.presswatch.demo.article.Resources;

/**
 * A page layout: <code>{{x}}</code> is escaped, <code>{{{x}}}</code> is not, <code>{{#x}}…{{/x}}</code> is repeated
 * for each map of a list, and shown once for a text that is not empty.
 */
final class Template {

    private static final Pattern SECTION = Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{\\{\\{(\\w+)}}}|\\{\\{(\\w+)}}");

    private final String source;

    private Template(String source) {
        this.source = source;
    }

    static Template named(String name) {
        return new Template(Resources.text("layouts/" + name + ".html"));
    }

    String render(Map<String, ?> values) {
        return values(sections(source, values), values);
    }

    private static String sections(String source, Map<String, ?> values) {
        return SECTION.matcher(source).replaceAll(match -> Matcher.quoteReplacement(section(match, values)));
    }

    private static String section(MatchResult match, Map<String, ?> values) {
        String inner = match.group(2);
        StringBuilder out = new StringBuilder();
        switch (values.get(match.group(1))) {
            case null -> {}
            case List<?> items -> items.forEach(item -> out.append(new Template(inner).render(merged(values, item))));
            case Object value -> out.append(value.toString().isEmpty() ? "" : sections(inner, values));
        }
        return out.toString();
    }

    private static Map<String, Object> merged(Map<String, ?> outer, Object item) {
        Map<String, Object> merged = new HashMap<>(outer);
        ((Map<?, ?>) item).forEach((key, value) -> merged.put(key.toString(), value));
        return merged;
    }

    private static String values(String source, Map<String, ?> values) {
        return VALUE.matcher(source).replaceAll(match -> {
            boolean raw = match.group(1) != null;
            Object value = values.get(raw ? match.group(1) : match.group(2));
            String text = value == null ? "" : value.toString();
            return Matcher.quoteReplacement(raw ? text : Markup.escape(text));
        });
    }
}
