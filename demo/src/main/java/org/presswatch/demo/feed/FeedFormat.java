package org.presswatch.demo.feed;

/** The feed formats of the demo site. */
public enum FeedFormat {
    RSS("application/rss+xml; charset=utf-8") {
        @Override
        public String write(Feed feed) {
            return RssWriter.write(feed);
        }
    },
    ATOM("application/atom+xml; charset=utf-8") {
        @Override
        public String write(Feed feed) {
            return AtomWriter.write(feed);
        }
    },
    JSON("application/feed+json") {
        @Override
        public String write(Feed feed) {
            return JsonFeedWriter.write(feed);
        }
    };

    private final String contentType;

    FeedFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public abstract String write(Feed feed);
}
