package org.presswatch.demo.article;

/** What a visitor finds at the address of an announced article. */
public enum Fate {
    /** The page is there and must be stored. */
    PUBLISHED,
    /** The page answers 410: announced, then taken down. */
    GONE,
    /** robots.txt forbids the page: a polite visitor never sees it. */
    FORBIDDEN
}
