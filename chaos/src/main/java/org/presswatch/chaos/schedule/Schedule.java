package org.presswatch.chaos.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What is done to the line and when, all of it known before it begins: the same seed gives the same schedule.
 *
 * @param steps in their order
 */
public record Schedule(List<Step> steps) {

    private static final int LEAST_RESTARTS = 3;
    private static final int KILLS_A_RESTART = 12;
    private static final int KILLS_A_PAUSE = 8;
    private static final int LEAST_PAUSES = 2;
    private static final int KILLS_A_SCALING = 10;

    public Schedule {
        steps = List.copyOf(steps);
    }

    /**
     * That many kills, with pauses, restarts and scalings in proportion.
     *
     * @param services what may be killed, paused and scaled
     * @param pace the mean time between two steps
     */
    public static Schedule of(long seed, int kills, List<String> services, Duration pace) {
        var random = new Random(seed);
        var actions = new ArrayList<Action>(Collections.nCopies(kills, Action.KILL));
        actions.addAll(Collections.nCopies(Math.max(LEAST_PAUSES, kills / KILLS_A_PAUSE), Action.PAUSE));
        int restarts = Math.max(LEAST_RESTARTS, kills / KILLS_A_RESTART);
        for (int restart = 0; restart < restarts; restart++) {
            actions.add(restart % 2 == 0 ? Action.KILL_BROKER : Action.STOP_BROKER);
            actions.add(restart % 2 == 0 ? Action.KILL_DATABASE : Action.STOP_DATABASE);
        }
        Collections.shuffle(actions, random);
        addScalings(actions, Math.max(1, kills / KILLS_A_SCALING), random);
        List<Step> steps = actions.stream()
                .map(action -> step(action, services, pace, random))
                .toList();
        return new Schedule(pairScalings(steps));
    }

    /** How many steps do that. */
    public int count(Action action) {
        return (int) steps.stream().filter(step -> step.action() == action).count();
    }

    /** From the start to the last step, without what the steps themselves take. */
    public Duration length() {
        return steps.stream().map(Step::gap).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }

    /** Each third replica comes before it goes. */
    private static void addScalings(List<Action> actions, int scalings, Random random) {
        for (int scaling = 0; scaling < scalings; scaling++) {
            int first = random.nextInt(actions.size() + 1);
            actions.add(first, Action.JOIN);
            actions.add(first + 1 + random.nextInt(actions.size() - first), Action.LEAVE);
        }
    }

    private static Step step(Action action, List<String> services, Duration pace, Random random) {
        long millis = (long) (pace.toMillis() * (0.5 + random.nextDouble()));
        String service = services.get(random.nextInt(services.size()));
        int pick = random.nextInt(1000);
        return new Step(Duration.ofMillis(millis), action, isOfService(action) ? service : "", pick);
    }

    private static boolean isOfService(Action action) {
        return switch (action) {
            case KILL, PAUSE, JOIN, LEAVE -> true;
            case STOP_BROKER, KILL_BROKER, STOP_DATABASE, KILL_DATABASE -> false;
        };
    }

    /** A service that grew is the one that shrinks, the oldest growth first. */
    private static List<Step> pairScalings(List<Step> steps) {
        var grown = new ArrayList<String>();
        var paired = new ArrayList<Step>();
        for (Step step : steps) {
            switch (step.action()) {
                case JOIN -> grown.add(step.service());
                case LEAVE -> {
                    paired.add(new Step(step.gap(), step.action(), grown.removeFirst(), step.pick()));
                    continue;
                }
                default -> {}
            }
            paired.add(step);
        }
        return paired;
    }
}
