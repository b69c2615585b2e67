package org.presswatch.parser.extract;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.presswatch.parser.extract.clean.CleanedText;
import org.presswatch.parser.extract.clean.MandatoryNotices;
import org.presswatch.parser.extract.clean.WireCredit;
import org.presswatch.parser.extract.identity.ContentHash;
import org.presswatch.parser.extract.identity.Fingerprint;
import org.presswatch.parser.extract.language.ArticleLanguage;
import org.presswatch.parser.extract.metadata.PageFacts;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.safe.SafeHtml;
import org.presswatch.parser.extract.safe.SafeText;
import org.presswatch.parser.extract.text.MainText;

/** Puts an article together from the chosen text and the metadata. */
final class ArticleAssembly {

    private static final int THIN_WORDS = 40;

    /** The empty line between two blocks, in bytes. */
    private static final int GAP = 2;

    private final Page page;
    private final PageFacts facts;
    private final int textLimit;

    ArticleAssembly(Page page, PageFacts facts, int textLimit) {
        this.page = page;
        this.facts = facts;
        this.textLimit = textLimit;
    }

    Article assemble(MainText chosen, List<String> flags) {
        String title = facts.title() == null ? "" : facts.title();
        CleanedText cleaned = MandatoryNotices.cut(chosen.blocks());
        List<TextBlock> blocks = blocks(cleaned.blocks(), flags);
        TextLinks links = TextLinks.of(cleaned.blocks(), page.url());
        String text = String.join("\n\n", blocks.stream().map(TextBlock::text).toList());
        flag(chosen, cleaned, flags);
        return new Article(
                facts.metadata().withLanguage(language(title, text)),
                blocks,
                text,
                SafeHtml.of(cleaned.blocks(), links.addresses()),
                links.list(),
                cleaned.notices(),
                WireCredit.find(cleaned.blocks(), facts.credited()),
                chosen.quality(),
                ContentHash.of(title, text),
                Fingerprint.of(text),
                flags);
    }

    private static void flag(MainText chosen, CleanedText cleaned, List<String> flags) {
        if (chosen.words() < THIN_WORDS) {
            flags.add("thin-text");
        }
        if (!cleaned.notices().isEmpty()) {
            flags.add("notice-removed");
        }
    }

    private @Nullable Found<String> language(String title, String text) {
        String announced =
                page.announcement() == null ? null : page.announcement().language();
        return ArticleLanguage.of(title + "\n" + text, facts.metadata().language(), announced);
    }

    private List<TextBlock> blocks(List<Block> chosen, List<String> flags) {
        List<TextBlock> blocks = new ArrayList<>();
        int room = textLimit;
        for (Block block : chosen) {
            int size = SafeText.utf8Length(block.text()) + GAP;
            if (size > room) {
                String rest = SafeText.cutUtf8(block.text(), room - GAP).strip();
                if (!rest.isEmpty()) {
                    blocks.add(new TextBlock(block.kind(), rest));
                }
                flags.add("text-truncated");
                return blocks;
            }
            blocks.add(new TextBlock(block.kind(), block.text()));
            room -= size;
        }
        return blocks;
    }
}
