package org.presswatch.classifier.eval;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of articles; fields that it has besides are passed over.
 *
 * @param labels ids of the topics that it belongs to, where somebody has judged it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Item(
        String id,
        @Nullable String lang,
        @Nullable String title,
        @Nullable String text,
        @Nullable List<String> labels) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String textOrEmpty() {
        return text == null ? "" : text;
    }
}
