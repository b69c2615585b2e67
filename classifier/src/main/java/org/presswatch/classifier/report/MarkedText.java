package org.presswatch.classifier.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.events.Evidence;

/** A text with spans of it marked; where spans overlap, the first in the list counts. */
final class MarkedText {

    private static final String BOLD = "\u001b[1;33m";
    private static final String PLAIN = "\u001b[0m";

    private final int[] content;
    private final @Nullable Evidence[] owner;
    private final boolean colours;

    MarkedText(String content, List<Evidence> spans, boolean colours) {
        this.content = content.codePoints().toArray();
        this.owner = new Evidence[this.content.length];
        this.colours = colours;
        for (Evidence span : spans) {
            for (int i = span.start(); i < Math.min(span.end(), owner.length); i++) {
                if (owner[i] == null) {
                    owner[i] = span;
                }
            }
        }
    }

    /** The paragraphs that have a mark. */
    List<String> paragraphs() {
        var marked = new StringBuilder();
        for (int i = 0; i < content.length; i++) {
            Evidence before = i == 0 ? null : owner[i - 1];
            if (owner[i] != before) {
                close(marked, before);
                open(marked, owner[i]);
            }
            marked.append(isControl(content[i]) ? " " : Character.toString(content[i]));
        }
        if (content.length > 0) {
            close(marked, owner[content.length - 1]);
        }
        return marked.toString()
                .lines()
                .filter(line -> line.contains(colours ? BOLD : "["))
                .toList();
    }

    /** A text from outside must not steer the terminal. */
    private static boolean isControl(int codePoint) {
        return codePoint != '\n' && Character.isISOControl(codePoint);
    }

    private void open(StringBuilder marked, @Nullable Evidence span) {
        if (span != null) {
            marked.append(colours ? BOLD : "[");
        }
    }

    private void close(StringBuilder marked, @Nullable Evidence span) {
        if (span != null) {
            marked.append(colours ? PLAIN : "|" + span.role() + "]");
        }
    }
}
