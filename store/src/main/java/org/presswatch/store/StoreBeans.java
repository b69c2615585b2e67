package org.presswatch.store;

import java.time.Clock;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.presswatch.store.read.ArticleDetails;
import org.presswatch.store.read.ArticleLists;
import org.presswatch.store.read.Changes;
import org.presswatch.store.read.Export;
import org.presswatch.store.read.Facets;
import org.presswatch.store.read.Paces;
import org.presswatch.store.read.Reading;
import org.presswatch.store.read.Sources;
import org.presswatch.store.read.Statistics;
import org.presswatch.store.read.StoredHistory;
import org.presswatch.store.read.Timelines;
import org.presswatch.store.read.Verdicts;
import org.presswatch.store.trial.ClassifierClient;
import org.presswatch.store.write.ArticleEraser;
import org.presswatch.store.write.ArticleWriter;
import org.presswatch.store.write.NameEraser;
import org.presswatch.store.write.ObservationWriter;
import org.presswatch.store.write.Retention;

/** Makes the plain objects of the core known to the container. */
@Singleton
class StoreBeans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ArticleWriter articleWriter(DataSource database) {
        return new ArticleWriter(database);
    }

    @Produces
    @Singleton
    Reading reading(DataSource database, StoreConfig config) {
        return new Reading(database, config.search().timeout());
    }

    @Produces
    @Singleton
    ArticleLists articleLists(Reading reading) {
        return new ArticleLists(reading);
    }

    @Produces
    @Singleton
    ArticleDetails articleDetails(Reading reading) {
        return new ArticleDetails(reading);
    }

    @Produces
    @Singleton
    Verdicts verdicts(Reading reading) {
        return new Verdicts(reading);
    }

    @Produces
    @Singleton
    StoredHistory storedHistory(Reading reading) {
        return new StoredHistory(reading);
    }

    @Produces
    @Singleton
    Statistics statistics(Reading reading, Clock clock) {
        return new Statistics(reading, clock);
    }

    @Produces
    @Singleton
    Facets facets(Reading reading) {
        return new Facets(reading);
    }

    @Produces
    @Singleton
    Timelines timelines(Reading reading, Clock clock) {
        return new Timelines(reading, clock);
    }

    @Produces
    @Singleton
    Paces paces(Reading reading, Clock clock) {
        return new Paces(reading, clock);
    }

    @Produces
    @Singleton
    Export export(DataSource database, StoreConfig config) {
        return new Export(new Reading(database, config.export().timeout()));
    }

    @Produces
    @Singleton
    Changes changes(Reading reading) {
        return new Changes(reading);
    }

    @Produces
    @Singleton
    ClassifierClient classifierClient(StoreConfig config) {
        return new ClassifierClient(
                config.classifier().url(), config.classifier().timeout());
    }

    @Produces
    @Singleton
    ArticleEraser articleEraser(DataSource database) {
        return new ArticleEraser(database);
    }

    @Produces
    @Singleton
    ObservationWriter observationWriter(DataSource database) {
        return new ObservationWriter(database);
    }

    @Produces
    @Singleton
    Sources sources(Reading reading) {
        return new Sources(reading);
    }

    @Produces
    @Singleton
    NameEraser nameEraser(DataSource database) {
        return new NameEraser(database);
    }

    @Produces
    @Singleton
    Retention retention(DataSource database, Clock clock, StoreConfig config) {
        var policy = new Retention.Policy(
                config.retention().withoutTopic(),
                config.retention().articles(),
                config.retention().observations());
        return new Retention(database, policy, clock);
    }
}
