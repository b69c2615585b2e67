package org.presswatch.demo.http;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

/** Answers GET and HEAD with validators, from a function of the path and of what the visitor has, and logs each request. */
public final class SiteHandler implements HttpHandler {

    private static final String[] LOGGED = {
        "User-Agent", "Host", "Accept", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range", "Via"
    };

    private final BiFunction<String, Validators, Page> pages;
    private final RequestLog log;
    private final InstantSource clock;

    public SiteHandler(BiFunction<String, Validators, Page> pages, RequestLog log, InstantSource clock) {
        this.pages = pages;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Instant arrived = clock.instant();
        try (exchange) {
            Answer answer = answer(exchange);
            // logged before it is sent, so that whoever has the answer also finds it in the log
            log.add(request(exchange, arrived, answer.status()));
            answer.send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Answer.methodNotAllowed();
        }
        Validators validators = Validators.of(exchange.getRequestHeaders());
        return Answer.to(validators, pages.apply(exchange.getRequestURI().getPath(), validators));
    }

    private static Request request(HttpExchange exchange, Instant arrived, int status) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : LOGGED) {
            @Nullable String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.put(name.toLowerCase(), value);
            }
        }
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                arrived,
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                status,
                headers);
    }
}
