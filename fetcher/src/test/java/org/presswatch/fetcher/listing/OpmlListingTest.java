package org.presswatch.fetcher.listing;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpmlListingTest {

    @Test
    void readsFeedsOfAllFoldersOnce() throws ListingException {
        assertThat(read("""
                        <?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body>
                        <outline text="Folder"><outline type="rss" text="A &amp; B" xmlUrl="https://example.org/a"/></outline>
                        <outline title="Again" XMLURL="https://example.org/a"/><outline text="no feed"/>
                        <outline text="C" xmlUrl="javascript:alert(1)"/><outline text="D" xmlUrl="file:///etc/passwd"/>
                        </body></opml>""")).containsExactly(new ListedFeed("https://example.org/a", "A & B", null, null, null));
    }

    @Test
    void refusesWhatIsNoOpml() {
        assertThatThrownBy(() -> read("<html/>"))
                .isInstanceOf(ListingException.class)
                .hasMessageContaining("feeds.opml:1");
        assertThatThrownBy(() -> OpmlListing.read(new byte[OpmlListing.LARGEST + 1], "feeds.opml"))
                .isInstanceOf(ListingException.class);
    }

    @Test
    void expandsNoEntitiesAndStopsAtTheLimit() throws ListingException {
        String bomb = "<!DOCTYPE opml [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        assertThat(read(bomb + "<opml><body><outline text='&b;' xmlUrl='https://example.org/a'/></body></opml>"))
                .singleElement()
                .extracting(ListedFeed::name)
                .isEqualTo("&b;");
        var many = new StringBuilder("<opml><body>");
        for (int i = 0; i < OpmlListing.MOST + 10; i++) {
            many.append("<outline xmlUrl='https://example.org/").append(i).append("'/>");
        }
        assertThat(read(many.toString())).hasSize(OpmlListing.MOST);
        assertThat(read("<opml><body>" + "<outline>".repeat(50_000))).isEmpty();
    }

    @Test
    void readsWhatItWrote() throws ListingException {
        var feed = new ListedFeed("https://example.org/a?b=1&c=2", "<A> & \"B\"", Duration.ofMinutes(1), "en", "GB");
        assertThat(read(OpmlDocument.of(List.of(feed))))
                .containsExactly(new ListedFeed(feed.url(), feed.name(), null, null, null));
    }

    private static List<ListedFeed> read(String opml) throws ListingException {
        return OpmlListing.read(opml.getBytes(UTF_8), "feeds.opml");
    }
}
