package org.presswatch.operations.reprocess;

/**
 * How far a run has come.
 *
 * @param looked records that were looked at
 * @param sent records that were sent, or would be in a dry run
 * @param bytes of those
 * @param resumed whether it went on where an interrupted run had stopped
 * @param complete whether it came to its end
 */
public record ReprocessReport(long looked, long sent, long bytes, boolean resumed, boolean complete) {}
