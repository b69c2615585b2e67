package org.presswatch.chaos.schedule;

/** What a step of the schedule does. */
public enum Action {
    /** SIGKILL to a replica; it is started again. */
    KILL,
    /** SIGSTOP to a replica for longer than its group waits for it, then SIGCONT. */
    PAUSE,
    /** One more replica of a service. */
    JOIN,
    /** SIGTERM to a replica that is not replaced. */
    LEAVE,
    /** SIGTERM to the broker, which is started again. */
    STOP_BROKER,
    /** SIGKILL to the broker, which is started again. */
    KILL_BROKER,
    /** The database is stopped and started again. */
    STOP_DATABASE,
    /** SIGKILL to the database, which is started again. */
    KILL_DATABASE
}
