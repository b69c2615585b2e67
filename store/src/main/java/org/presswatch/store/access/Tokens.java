package org.presswatch.store.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tokens that open this instance, known only by their SHA-256. */
final class Tokens {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final List<byte[]> read;
    private final List<byte[]> admin;

    /**
     * @param read SHA-256 in hex of each token that may read
     * @param admin the same of those that may also erase
     * @throws IllegalArgumentException if one is no SHA-256 in hex
     */
    Tokens(List<String> read, List<String> admin) {
        this.read = read.stream().map(Tokens::digestOf).toList();
        this.admin = admin.stream().map(Tokens::digestOf).toList();
    }

    boolean isEmpty() {
        return read.isEmpty() && admin.isEmpty();
    }

    /**
     * What the bearer of an {@code Authorization} header may do. Browsers send a token as the password of Basic
     * authentication, whatever the name.
     */
    Scope scopeOf(@Nullable String authorization) {
        byte[] given = sha256(tokenIn(authorization));
        // Every token is looked at, so that the time tells nothing.
        boolean isAdmin = matches(admin, given);
        boolean isReader = matches(read, given);
        return isAdmin ? Scope.ADMIN : isReader ? Scope.READ : Scope.NONE;
    }

    /** SHA-256 in hex of the token in an {@code Authorization} header, the same however it is sent. */
    static String digestIn(@Nullable String authorization) {
        return HexFormat.of().formatHex(sha256(tokenIn(authorization)));
    }

    private static boolean matches(List<byte[]> known, byte[] given) {
        boolean found = false;
        for (byte[] one : known) {
            found |= MessageDigest.isEqual(one, given);
        }
        return found;
    }

    private static String tokenIn(@Nullable String authorization) {
        if (authorization == null) {
            return "";
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return passwordIn(authorization.substring(BASIC.length()).strip());
        }
        return "";
    }

    private static String passwordIn(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return plain.substring(plain.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] digestOf(String hex) {
        byte[] digest = HexFormat.of().parseHex(hex.strip());
        if (digest.length != 32) {
            throw new IllegalArgumentException("a token's SHA-256 has 64 hex digits, this one has " + hex.length());
        }
        return digest;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
