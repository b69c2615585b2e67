package org.presswatch.classifier.eval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A line of a file of articles; fields that it has besides are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Item(
        String id,
        @Nullable String lang,
        @Nullable String title,
        @Nullable String text) {

    String titleOrEmpty() {
        return title == null ? "" : title;
    }

    String textOrEmpty() {
        return text == null ? "" : text;
    }
}
