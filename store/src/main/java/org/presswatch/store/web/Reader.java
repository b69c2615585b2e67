package org.presswatch.store.web;

import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;

/** Whom the page speaks to: the language that was chosen, else the one that the browser prefers. */
@RequestScoped
public class Reader {

    static final String COOKIE = "ui";

    private static final Locale RUSSIAN = Locale.of("ru");

    @Context
    HttpHeaders headers;

    public Locale locale() {
        Cookie chosen = headers.getCookies().get(COOKIE);
        String language = chosen != null
                ? chosen.getValue()
                : headers.getAcceptableLanguages().stream()
                        .map(Locale::getLanguage)
                        .filter(one -> one.equals("ru") || one.equals("en"))
                        .findFirst()
                        .orElse("en");
        return language.equals("ru") ? RUSSIAN : Locale.ENGLISH;
    }
}
