package org.presswatch.store.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.presswatch.store.search.ArticleFilter;
import org.presswatch.store.search.BadParameterException;
import org.presswatch.store.search.Conditions;
import org.presswatch.store.search.TimelineRequest;
import org.presswatch.store.search.TimelineRequest.Interval;
import org.presswatch.store.search.Window;

/** Counts of articles over time. */
public final class Timelines {

    private static final Duration SHOWN_BY_DEFAULT = Duration.ofDays(45);
    private static final int MOST_STEPS = 1_000;
    private static final int MOST_SERIES = 12;

    private record Cell(Instant start, String value, long articles) {}

    private final Reading reading;
    private final Clock clock;

    public Timelines(Reading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * The counts that are asked for; without dates, over the weeks before the newest article.
     *
     * @throws BadParameterException if that makes more than a thousand steps
     * @throws ReadFailedException if the database does not answer in time
     */
    public Timeline of(TimelineRequest request) {
        return reading.of(connection -> of(request, connection));
    }

    private Timeline of(TimelineRequest request, Connection connection) throws SQLException {
        ArticleFilter filter = bounded(request.filter(), connection);
        Interval interval = request.interval() == null ? suiting(filter) : request.interval();
        List<Instant> starts = starts(filter, interval);
        List<Cell> cells = areKept(filter, interval)
                ? kept(filter, interval, kind(filter, request.by()), connection)
                : counted(filter, interval, request.by(), connection);
        return new Timeline(interval.code(), starts, series(cells, starts));
    }

    private static List<Cell> counted(
            ArticleFilter filter, Interval interval, TimelineRequest.By by, Connection connection) throws SQLException {
        String words = Words.of(filter, connection).query();
        Conditions conditions;
        if (Conditions.suitIndexOfWords(filter)) {
            Reading.useIndexOfWords(connection);
            conditions = Conditions.ofIndexOfWords(filter, null, Window.covering(filter.from(), filter.to()), words);
        } else {
            conditions = Conditions.of(filter, null, words);
        }
        String values = switch (by) {
            case TOPIC -> "unnest(a.topic_ids)";
            case COUNTRY -> "unnest(a.countries)";
            case SITE -> "a.site";
            case LANGUAGE -> "coalesce(a.language, 'und')";
        };
        String sql = "SELECT date_trunc('" + interval.code() + "', m.at, 'UTC'), m.v, count(*) FROM (SELECT a.listed_at"
                + " AS at, " + values + " AS v" + conditions.fromWhere() + ") m GROUP BY 1, 2";
        return Reading.rows(connection, sql, conditions.parameters(), Timelines::cell);
    }

    /** Whether the counts by day that are kept answer the question. */
    private static boolean areKept(ArticleFilter filter, Interval interval) {
        return interval != Interval.HOUR
                && (filter.between(null, null).isEmpty() || topic(filter).isPresent())
                && isMidnight(filter.from())
                && isMidnight(filter.to());
    }

    private static Optional<String> topic(ArticleFilter filter) {
        return filter.between(null, null).onlyTopic();
    }

    private static String kind(ArticleFilter filter, TimelineRequest.By by) {
        String kind = by.name().toLowerCase(Locale.ROOT);
        return topic(filter).map(topic -> Sums.kindOf(kind, topic)).orElse(kind);
    }

    private static boolean isMidnight(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.DAYS));
    }

    /**
     * Whole weeks or months come from their sums, and only what is shown is divided by time, so that years of many sites
     * stay a small question.
     */
    private static List<Cell> kept(ArticleFilter filter, Interval interval, String kind, Connection connection)
            throws SQLException {
        LocalDate from = LocalDate.ofInstant(filter.from(), ZoneOffset.UTC);
        LocalDate to = LocalDate.ofInstant(filter.to(), ZoneOffset.UTC);
        LocalDate firstWhole = interval == Interval.DAY ? to : firstWhole(filter.from(), interval);
        LocalDate endOfWhole = interval == Interval.DAY
                ? to
                : truncated(utc(filter.to()), interval).toLocalDate();
        if (firstWhole.isAfter(endOfWhole)) {
            firstWhole = to;
            endOfWhole = to;
        }
        String grain = interval == Interval.WEEK ? "W" : "M";
        String sql = "WITH c AS MATERIALIZED (SELECT start, value, articles FROM article_sum WHERE kind = ?"
                + " AND (grain = '" + grain + "' AND start >= ? AND start < ?"
                + " OR grain = 'D' AND start >= ? AND start < ? OR grain = 'D' AND start >= ? AND start < ?)),"
                + " shown AS (SELECT value FROM c GROUP BY value"
                + " ORDER BY sum(articles) DESC, value COLLATE \"C\" LIMIT " + MOST_SERIES + ")"
                + " SELECT date_trunc('" + interval.code() + "', start::timestamp) AT TIME ZONE 'UTC', value,"
                + " sum(articles) FROM c JOIN shown USING (value) GROUP BY 1, 2 HAVING sum(articles) > 0";
        List<Object> parameters = List.of(kind, firstWhole, endOfWhole, from, firstWhole, endOfWhole, to);
        return Reading.rows(connection, sql, parameters, Timelines::cell);
    }

    private static LocalDate firstWhole(Instant from, Interval interval) {
        OffsetDateTime start = truncated(utc(from), interval);
        return (start.isEqual(utc(from)) ? start : next(start, interval)).toLocalDate();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getLong(3));
    }

    /** Without dates of its own, whole days up to the newest article's. */
    private ArticleFilter bounded(ArticleFilter filter, Connection connection) throws SQLException {
        Instant end = filter.to() != null
                ? filter.to()
                : newest(connection).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        Instant start = filter.from() != null ? filter.from() : end.minus(SHOWN_BY_DEFAULT);
        return filter.between(start, end);
    }

    private Instant newest(Connection connection) throws SQLException {
        return Reading.rows(
                        connection,
                        "SELECT listed_at FROM article ORDER BY listed_at DESC, id DESC LIMIT 1",
                        List.of(),
                        row -> Reading.expectTime(row, "listed_at"))
                .stream()
                .findFirst()
                .orElseGet(clock::instant);
    }

    private static Interval suiting(ArticleFilter filter) {
        long hours = ChronoUnit.HOURS.between(filter.from(), filter.to());
        if (hours <= 72) {
            return Interval.HOUR;
        }
        long days = hours / 24;
        return days <= 120 ? Interval.DAY : days <= 800 ? Interval.WEEK : Interval.MONTH;
    }

    private static List<Instant> starts(ArticleFilter filter, Interval interval) {
        OffsetDateTime start = truncated(utc(filter.from()), interval);
        var starts = new ArrayList<Instant>();
        while (start.toInstant().isBefore(filter.to())) {
            if (starts.size() == MOST_STEPS) {
                throw new BadParameterException(
                        "interval",
                        "makes more than " + MOST_STEPS + " steps",
                        "Take a longer interval, or 'from' and 'to' closer together.");
            }
            starts.add(start.toInstant());
            start = next(start, interval);
        }
        return starts;
    }

    private static OffsetDateTime truncated(OffsetDateTime time, Interval interval) {
        OffsetDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (interval) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static OffsetDateTime next(OffsetDateTime start, Interval interval) {
        return switch (interval) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    private static List<Timeline.Series> series(List<Cell> cells, List<Instant> starts) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (Cell cell : cells) {
            int step = starts.indexOf(cell.start());
            if (step >= 0) {
                counts.computeIfAbsent(cell.value(), value -> new long[starts.size()])[step] = cell.articles();
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, long[]> one) ->
                                -Arrays.stream(one.getValue()).sum())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SERIES)
                .map(one -> new Timeline.Series(
                        one.getKey(), Arrays.stream(one.getValue()).boxed().toList()))
                .toList();
    }
}
