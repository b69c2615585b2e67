package org.presswatch.store.web.alerts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of saved queries say in English. */
@MessageBundle("alert")
public interface UiAlerts {

    @Message("Saved queries")
    String title();

    @Message("Each tells its new articles, one message an article, or waits as a feed to be read.")
    String hint();

    @Message("No saved queries yet")
    String none();

    @Message("Search for something, narrow it down, and choose “Save this query” beside the number of articles.")
    String noneHint();

    @Message("Save this query")
    String save();

    @Message("What it asks for")
    String asks();

    @Message("Every article")
    String everything();

    @Message("See the articles")
    String see();

    @Message(
            "Articles that pass it now: {count}. You are told of new ones only, and of an older one once a new revision of it passes.")
    String found(String count);

    @Message("Name")
    String name();

    @Message("How to hear of new articles")
    String how();

    @Message("Atom feed")
    String feed();

    @Message("For any feed reader; nobody is sent anything.")
    String feedHint();

    @Message("Webhook")
    String webhook();

    @Message("A signed request to an address of yours, for each article.")
    String webhookHint();

    @Message("Address, beginning with https://")
    String webhookTarget();

    @Message("E-mail")
    String email();

    @Message("A message for each article, as plain text.")
    String emailHint();

    @Message("E-mail address")
    String emailTarget();

    @Message("No mail server is set up here.")
    String noMail();

    @Message("Save")
    String saveIt();

    @Message("This cannot be used")
    String unusable();

    @Message("Active")
    String active();

    @Message("Paused")
    String paused();

    @Message("Stopped")
    String stopped();

    @Message("The last look for new articles failed and is tried again later:")
    String trouble();

    @Message("Followed as a feed")
    String followed();

    @Message("delivered")
    String delivered();

    @Message("waiting")
    String waiting();

    @Message("given up")
    String failed();

    @Message("dropped")
    String dropped();

    @Message("last on {time}")
    String last(String time);

    @Message("Saved on")
    String made();

    @Message("Goes to")
    String target();

    @Message("Pause")
    String pause();

    @Message("Let it go on")
    String resume();

    @Message("What comes in while it is paused is told once it goes on.")
    String pauseHint();

    @Message("Send a test message")
    String test();

    @Message("The test message was taken")
    String testTaken();

    @Message("The test message was not taken")
    String testFailed();

    @Message("Delete")
    String delete();

    @Message("It goes with its log, and nothing is told any more.")
    String deleteHint();

    @Message("Delete for good")
    String deleteIt();

    @Message("The secret that signs its webhooks")
    String secret();

    @Message("It is shown this once: keep it where your webhook can read it.")
    String secretHint();

    @Message("What was told")
    String log();

    @Message("Nothing yet. New articles that pass the query appear here with what became of their message.")
    String logEmpty();

    @Message("Article")
    String article();

    @Message("State")
    String state();

    @Message("Attempts")
    String attempts();

    @Message("Answer")
    String answer();

    @Message("When")
    String when();

    @Message("next attempt {time}")
    String next(String time);

    @Message("an article that was erased")
    String erased();
}
