package org.presswatch.chaos.process;

/**
 * What a service says of being ready.
 *
 * @param isReady whether it can work now
 * @param answer its checks with their reasons, as JSON; empty where it does not answer
 */
public record Readiness(boolean isReady, String answer) {}
