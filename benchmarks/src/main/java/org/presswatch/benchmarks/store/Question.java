package org.presswatch.benchmarks.store;

import java.util.Random;

/** What one reader asks: one answer or several, each of which depends on the one before. */
@FunctionalInterface
interface Question {

    /**
     * Asks.
     *
     * @param answered to be run after each answer
     */
    void ask(Random random, Runnable answered);
}
