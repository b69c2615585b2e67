package org.presswatch.store.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages beside the articles say in English: the line, the topics, a text to try. */
@MessageBundle("tool")
public interface UiTools {

    @Message("Everything runs")
    String lineWell();

    @Message("Something needs a look")
    String lineUnwell();

    @Message("Kafka does not answer, so nothing is known about the stages.")
    String lineUnknown();

    @Message("No page has come from the fetcher since {time}.")
    String silent(String time);

    @Message("No page from the fetcher is kept.")
    String neverFetched();

    @Message("The {stage} does not run.")
    String stands(String stage);

    @Message("The {stage} is far behind: {count} wait.")
    String behind(String stage, String count);

    @Message("Dead letters that wait: {count}.")
    String lettersWait(String count);

    @Message("Last page fetched")
    String lastPage();

    @Message("Pause updates")
    String pause();

    @Message("Resume updates")
    String resume();

    @Message("Stage")
    String stage();

    @Message("Reads")
    String reads();

    @Message("Waiting")
    String waiting();

    @Message("In the topic")
    String inTopic();

    @Message("Replicas")
    String replicas();

    @Message("Dead letters")
    String deadLetters();

    @Message("Records that a stage could not process, kept with the reason.")
    String deadLettersHint();

    @Message("Stored")
    String stored();

    @Message("Newest")
    String newest();

    @Message("not running")
    String notRunning();

    @Message("Paste a headline and a text to see which topics they would get, and why. Nothing is stored.")
    String tryHint();

    @Message("Headline")
    String headline();

    @Message("Text")
    String text();

    @Message("Classify")
    String classify();

    @Message("The classifier did not answer")
    String trialFailed();

    @Message("Verdict")
    String verdict();

    @Message("Stored by minute in the last hour")
    String pace();

    @Message("usually from fetch to page")
    String usual();

    @Message("slowest twentieth")
    String slow();

    @Message("{amount} {#if minutes}min{#else}s{/if}")
    String lasts(String amount, boolean minutes);

    @Message("Kafka does not answer, so the dead letters cannot be shown")
    String lettersUnknown();

    @Message("No dead letters")
    String noLetters();

    @Message("Every record that came in was processed, dropped with a counted reason, or dealt with.")
    String noLettersHint();

    @Message("What it holds")
    String letterValue();

    @Message("What to do")
    String letterActions();

    @Message("Was dealt with")
    String letterResolved();

    @Message(
            "A replay sends it back to the topic it came from, once. A dropped one leaves this list and stays in its topic.")
    String replayHint();

    @Message("Replay")
    String replay();

    @Message("Drop")
    String drop();

    @Message("About")
    String about();

    @Message("Set aside")
    String setAside();

    @Message("Attempts")
    String attempts();

    @Message("Bytes")
    String bytes();

    @Message("Headers")
    String headers();

    @Message("Trace an article")
    String trace();

    @Message("Where an article is, and everything that happened to it. Any of its addresses will do.")
    String traceHint();

    @Message("Its address")
    String address();

    @Message("Trace")
    String traceIt();

    @Message("That is no http or https address")
    String badAddress();

    @Message("Its way through the line")
    String itsWay();

    @Message("What it tells")
    String happenings();

    @Message("Read from single sentences: leads to check, not checked facts.")
    String happeningsHint();

    @Message("Who")
    String who();

    @Message("To whom")
    String toWhom();

    @Message("On what ground")
    String legalBasis();

    @Message("When")
    String when();

    @Message("Definition")
    String definition();

    @Message(
            "What each topic means, which articles must get it and which must not. Topics are files; this is what the classifier uses now.")
    String topicsHint();

    @Message("The classifier does not answer, so only counts are shown")
    String topicsUnknown();

    @Message("Tagged from")
    String threshold();

    @Message("Version")
    String version();

    @Message("Kafka topic")
    String channel();

    @Message("Rules for and against")
    String ruleCount();

    @Message("Must get it")
    String mustMatch();

    @Message("Must not get it")
    String mustNot();

    @Message("See its articles")
    String seeArticles();

    @Message("Follow")
    String followFeed();

    @Message("No topics yet")
    String noTopics();

    @Message("Put a topic file into config/topics; the classifier takes it up by itself.")
    String noTopicsHint();
}
