package org.presswatch.demo.feed;

import java.net.URI;

import org.presswatch.demo.article.Outlet;

/** The list of the site's feeds, to be imported by a feed reader. */
public final class Opml {

    private Opml() {}

    /** @param base the address that the feeds' addresses begin with */
    public static String write(URI base) {
        Xml xml = new Xml()
                .open("opml version=\"2.0\"")
                .open("head")
                .element("title", "Demo newsstand")
                .close("head")
                .open("body");
        for (Outlet outlet : Outlet.values()) {
            xml.empty("outline type=\"rss\" text=\"" + Xml.escape(outlet.title()) + "\" xmlUrl=\""
                    + Xml.escape(base.resolve(outlet.feedPath()).toString()) + "\"");
        }
        return xml.close("body").close("opml").toString();
    }
}
