package org.presswatch.store.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest way from one list to another by leaving out and putting in (Myers 1986). Lists that have little in common
 * are taken for wholly different, so that the time stays bounded.
 */
final class Edits {

    /** A step on the way. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** The step and the place it concerns: in the old list for what was removed, else in the new one. */
    record Step(Kind kind, int oldIndex, int newIndex) {}

    private static final int MOST_EDITS = 1_500;

    private Edits() {}

    static <T> List<Step> between(List<T> before, List<T> after) {
        int n = before.size();
        int m = after.size();
        int most = Math.min(n + m, MOST_EDITS);
        int[] reach = new int[2 * most + 3];
        int middle = most + 1;
        List<int[]> trail = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trail.add(Arrays.copyOfRange(reach, middle - edits - 1, middle + edits + 2));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || (k != edits && reach[middle + k - 1] < reach[middle + k + 1]);
                int x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
                while (x < n && x - k < m && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                reach[middle + k] = x;
                if (x >= n && x - k >= m) {
                    return walked(trail, n, m);
                }
            }
        }
        return replaced(n, m);
    }

    private static List<Step> walked(List<int[]> trail, int n, int m) {
        var steps = new ArrayList<Step>();
        int x = n;
        int y = m;
        for (int edits = trail.size() - 1; edits >= 0; edits--) {
            int[] reach = trail.get(edits);
            int k = x - y;
            int at = k + edits + 1;
            boolean down = k == -edits || (k != edits && reach[at - 1] < reach[at + 1]);
            int previousK = down ? k + 1 : k - 1;
            int previousX = edits == 0 ? 0 : reach[previousK + edits + 1];
            int previousY = edits == 0 ? 0 : previousX - previousK;
            while (x > previousX && y > previousY) {
                steps.add(new Step(Kind.SAME, --x, --y));
            }
            if (edits > 0) {
                steps.add(down ? new Step(Kind.ADDED, x, --y) : new Step(Kind.REMOVED, --x, y));
            }
        }
        return steps.reversed();
    }

    private static List<Step> replaced(int n, int m) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < n; i++) {
            steps.add(new Step(Kind.REMOVED, i, 0));
        }
        for (int i = 0; i < m; i++) {
            steps.add(new Step(Kind.ADDED, n, i));
        }
        return steps;
    }
}
