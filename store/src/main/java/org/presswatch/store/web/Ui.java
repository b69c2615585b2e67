package org.presswatch.store.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says in English, the language that others fall back to. */
@MessageBundle("ui")
public interface Ui {

    @Message("Latest articles")
    String latest();

    @Message("Search titles and texts")
    String search();

    @Message("Search")
    String searchButton();

    @Message("Skip to the articles")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Articles")
    String articles();

    @Message("API")
    String api();

    @Message("Filters")
    String filters();

    @Message("Topics")
    String topics();

    @Message("Alerts")
    String alerts();

    @Message("This needs an admin token")
    String forbidden();

    @Message("Saved queries belong to who has one. The Atom feed of any search can be read without.")
    String forbiddenHint();

    @Message("All topics")
    String allTopics();

    @Message("Languages")
    String languages();

    @Message("Sites")
    String sites();

    @Message("Dates")
    String dates();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Apply")
    String apply();

    @Message("Clear all")
    String clearAll();

    @Message("Remove the filter {value}")
    String remove(String value);

    @Message("Show more")
    String more();

    @Message("Searched back to {day}; looking at what is older …")
    String searchedTo(String day);

    @Message("Search on")
    String searchOn();

    @Message("That is everything.")
    String end();

    @Message("Nothing matches")
    String nothing();

    @Message("No article passes these filters. Take one away, or look for other words.")
    String nothingHint();

    @Message("No articles yet")
    String empty();

    @Message("They appear here as soon as the first page has gone through the line. Reload in a minute.")
    String emptyHint();

    @Message("This search cannot be used")
    String badSearch();

    @Message("no topic")
    String noTopic();

    @Message("All articles")
    String back();

    @Message("Read the original")
    String original();

    @Message("opens in a new tab")
    String newTab();

    @Message("Why it is here")
    String why();

    @Message("No topic’s rules matched this article.")
    String whyNot();

    @Message("Score")
    String score();

    @Message("Rules")
    String rules();

    @Message("Evidence")
    String evidence();

    @Message("in the title")
    String inTitle();

    @Message("in the summary")
    String inLead();

    @Message("Named")
    String named();

    @Message("Revisions")
    String revisions();

    @Message("Revision {number}")
    String revision(int number);

    @Message("shown")
    String shown();

    @Message("About this record")
    String record();

    @Message("Published")
    String published();

    @Message("Fetched")
    String fetched();

    @Message("Feed")
    String feed();

    @Message("Language")
    String language();

    @Message("Classifier")
    String classifier();

    @Message("Parser")
    String parser();

    @Message("Flags")
    String flags();

    @Message("Identifier")
    String identifier();

    @Message("as JSON")
    String asJson();

    @Message("no date given")
    String undated();

    @Message("Page not found")
    String notFound();

    @Message("There is nothing at this address. The article may have been removed, or the link is incomplete.")
    String notFoundHint();

    @Message("That took too long")
    String tooSlow();

    @Message("The search was stopped at its time limit. Name a topic, a site or a range of dates to narrow it down.")
    String tooSlowHint();

    @Message("The database does not answer")
    String unavailable();

    @Message("Articles keep arriving and none is lost. Try again in a few seconds.")
    String unavailableHint();

    @Message("That could not be loaded, so what stands here may be old. Try again in a few seconds.")
    String lost();

    @Message("Every tag is earned by words you can see.")
    String motto();

    /** The language that this bundle speaks, as HTML has it. */
    @Message("en")
    String locale();

    @Message("{#if one}1 article{#else}{count} articles{/if}")
    String total(String count, boolean one);

    @Message("Results for “{words}”")
    String results(String words);

    @Message("Show what is new")
    String showNew();

    @Message("Follow this list")
    String follow();

    @Message("Download")
    String download();

    @Message("Try a text")
    String tryText();

    @Message("The line")
    String line();

    @Message("With a topic")
    String withTopic();

    @Message("Compare revisions")
    String compare();

    @Message("What changed")
    String changes();

    @Message("before")
    String before();

    @Message("after")
    String after();

    @Message("Both revisions read the same.")
    String noChange();

    @Message("Countries")
    String countries();

    @Message("Sources")
    String sources();

    @Message("The {shown} with the most articles, of {total}.")
    String mostOf(String shown, String total);

    @Message("Site")
    String site();

    @Message("Last article")
    String lastArticle();

    @Message("Last observed")
    String lastObserved();

    @Message("nothing unusual")
    String unremarkable();
}
