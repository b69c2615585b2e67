package org.presswatch.store.alert.send;

import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.presswatch.events.TopicMatch;
import org.presswatch.store.read.ArticleDetail;

/** What a message says: JSON for programs, plain text for people. No HTML, so there is nothing to escape from. */
public final class MessageText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SUBJECT = 180;

    private final UnaryOperator<String> publicUrl;

    /**
     * @param publicUrl makes the address of a path of this service
     */
    public MessageText(UnaryOperator<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The body of a webhook. */
    String json(Message message, Instant now) {
        ArticleDetail article = message.article();
        ObjectNode root = JSON.createObjectNode()
                .put("type", message.rehearsal() ? "article.test" : "article.matched")
                .put("timestamp", now.toString());
        ObjectNode data = root.putObject("data");
        data.putObject("query")
                .put("id", message.query().id())
                .put("name", message.query().name());
        ObjectNode about = data.putObject("article");
        about.put("id", article.id())
                .put("url", article.url())
                .put("page", page(message))
                .put("title", article.title())
                .put("site", article.site())
                .put("language", article.language())
                .put("publishedAt", text(article.publishedAt()))
                .put("lead", article.lead());
        ArrayNode topics = about.putArray("topics");
        article.topics().forEach(topic -> add(topic, topics.addObject()));
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree always has JSON", e);
        }
    }

    /** One line, whatever the title has in it. */
    String subject(Message message) {
        String line = ("[" + message.query().name() + "] " + message.article().title())
                .replaceAll("\\p{Cntrl}+|[\\u2028\\u2029]+", " ")
                .strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT) + "…";
    }

    /** The body of an e-mail. */
    String plain(Message message) {
        ArticleDetail article = message.article();
        var text = new StringBuilder(article.title()).append("\n\n");
        if (article.lead() != null && !article.lead().isBlank()) {
            text.append(article.lead()).append("\n\n");
        }
        for (TopicMatch topic : article.topics()) {
            text.append(topic.topicId())
                    .append(": ")
                    .append(topic.evidence().stream()
                            .map(words -> words.role() + " “" + words.quote() + "”")
                            .distinct()
                            .limit(4)
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
        return text.append('\n')
                .append(article.site())
                .append(article.publishedAt() == null ? "" : ", " + article.publishedAt())
                .append('\n')
                .append(article.url().matches("(?i)https?://\\S+") ? article.url() + "\n" : "")
                .append(page(message))
                .append("\n\nYou get this because of the saved query “")
                .append(message.query().name())
                .append("”.\n")
                .toString();
    }

    private String page(Message message) {
        return publicUrl.apply(
                message.rehearsal()
                        ? "/alerts/" + message.query().id()
                        : "/articles/" + message.article().id());
    }

    private static void add(TopicMatch topic, ObjectNode into) {
        into.put("id", topic.topicId()).put("score", topic.score());
        ArrayNode words = into.putArray("evidence");
        topic.evidence()
                .forEach(one -> words.addObject()
                        .put("role", one.role())
                        .put("quote", one.quote())
                        .put("field", one.field()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
