package org.presswatch.testkit.conformance.groups;

import java.util.List;
import java.util.stream.Stream;

import org.presswatch.testkit.conformance.Behaviour;

/** All groups of behaviours. */
public final class Groups {

    private Groups() {}

    /** Every behaviour, in a fixed order. */
    public static List<Behaviour> all() {
        return Stream.of(
                        FormatBehaviours.all(),
                        LinkBehaviours.all(),
                        CachingBehaviours.all(),
                        MoveBehaviours.all(),
                        ErrorBehaviours.all(),
                        PageBehaviours.all(),
                        MannerBehaviours.all(),
                        RobotsBehaviours.all(),
                        TargetAttacks.all(),
                        AnswerAttacks.all(),
                        ContentAttacks.all())
                .flatMap(List::stream)
                .toList();
    }
}
