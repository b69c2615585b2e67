package org.presswatch.parser.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.presswatch.parser.extract.charset.DecodedPage;
import org.presswatch.parser.extract.charset.PageDecoder;
import org.presswatch.parser.extract.dom.Deadline;
import org.presswatch.parser.extract.dom.HtmlParser;
import org.presswatch.parser.extract.metadata.MetadataReader;
import org.presswatch.parser.extract.metadata.PageFacts;
import org.presswatch.parser.extract.outline.Outline;
import org.presswatch.parser.extract.outline.OutlineBuilder;
import org.presswatch.parser.extract.text.ArticleHints;
import org.presswatch.parser.extract.text.MainText;
import org.presswatch.parser.extract.text.TextFinder;

/**
 * Takes the article out of a page. It holds no state, may be shared by threads, and gives the same answer for the same
 * page.
 */
public final class ArticleExtractor {

    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(2);
    private static final int USUAL_TEXT_LIMIT = 1024 * 1024;

    private final Duration deadline;
    private final int textLimit;

    public ArticleExtractor() {
        this(USUAL_DEADLINE, USUAL_TEXT_LIMIT);
    }

    /**
     * @param deadline CPU time that one page may take
     * @param textLimit the longest text in bytes of UTF-8; what is beyond is cut and flagged {@code text-truncated}
     */
    public ArticleExtractor(Duration deadline, int textLimit) {
        this.deadline = deadline;
        this.textLimit = textLimit;
    }

    /**
     * Extracts a small page of its own a few times, so that the first page of others is not slow for loading classes and
     * tables; takes a fraction of a second.
     */
    public ArticleExtractor warmedUp() {
        WarmUp.run(new ArticleExtractor());
        return this;
    }

    /**
     * The article in the page, or why there is none.
     *
     * @throws org.presswatch.parser.extract.dom.DeadlineExceededException if the page takes longer than it may
     */
    public Extraction extract(Page page) {
        if (Binary.isBinary(page.body())) {
            return new NotAnArticle(NotAnArticle.Reason.NOT_TEXT);
        }
        Deadline end = Deadline.in(deadline);
        DecodedPage decoded = PageDecoder.decode(page.body(), page.contentType());
        Document document = HtmlParser.parse(decoded.text(), page.url(), end);
        Outline outline = OutlineBuilder.build(document, end);
        end.check();
        PageFacts facts = new MetadataReader(page, outline).read();
        MainText text = TextFinder.find(outline, hintsOf(facts));
        end.check();
        List<String> flags = new ArrayList<>();
        if (decoded.repaired()) {
            flags.add("double-encoding-repaired");
        }
        return Verdict.findReason(page, outline, facts, text)
                .<Extraction>map(NotAnArticle::new)
                .orElseGet(() -> new ArticleAssembly(page, facts, textLimit).assemble(text, flags));
    }

    private static ArticleHints hintsOf(PageFacts facts) {
        Found<String> lead = facts.metadata().lead();
        return new ArticleHints(
                facts.title(), facts.authors(), lead == null ? null : lead.value(), facts.declaredBody());
    }
}
