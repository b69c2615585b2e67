package org.presswatch.parser.extract;

import java.util.ArrayList;
import java.util.List;

import org.presswatch.parser.extract.identity.ContentHash;
import org.presswatch.parser.extract.identity.Fingerprint;
import org.presswatch.parser.extract.metadata.Metadata;
import org.presswatch.parser.extract.outline.Block;
import org.presswatch.parser.extract.safe.SafeHtml;
import org.presswatch.parser.extract.safe.SafeText;
import org.presswatch.parser.extract.text.MainText;

/** Puts an article together from the chosen text and the metadata. */
final class ArticleAssembly {

    private static final int THIN_WORDS = 40;

    private final Page page;
    private final Metadata metadata;
    private final int textLimit;

    ArticleAssembly(Page page, Metadata metadata, int textLimit) {
        this.page = page;
        this.metadata = metadata;
        this.textLimit = textLimit;
    }

    Article assemble(MainText chosen, List<String> flags) {
        String title = metadata.title() == null ? "" : metadata.title();
        List<TextBlock> blocks = blocks(chosen, flags);
        TextLinks links = TextLinks.of(chosen.blocks(), page.url());
        String text = String.join("\n\n", blocks.stream().map(TextBlock::text).toList());
        if (chosen.words() < THIN_WORDS) {
            flags.add("thin-text");
        }
        return new Article(
                title,
                metadata.authors(),
                metadata.published(),
                metadata.modified(),
                metadata.canonicalUrl(),
                metadata.siteName(),
                metadata.section(),
                metadata.tags(),
                metadata.declaredLanguage(),
                metadata.lead(),
                blocks,
                text,
                SafeHtml.of(chosen.blocks(), links.addresses()),
                metadata.image(),
                links.list(),
                List.of(),
                null,
                metadata.free() == null ? null : !metadata.free(),
                chosen.quality(),
                ContentHash.of(title, text),
                Fingerprint.of(text),
                flags);
    }

    private List<TextBlock> blocks(MainText chosen, List<String> flags) {
        List<TextBlock> blocks = new ArrayList<>();
        int room = textLimit;
        for (Block block : chosen.blocks()) {
            if (block.text().length() + 2 > room) {
                String rest = SafeText.cut(block.text(), Math.max(0, room - 2)).strip();
                if (!rest.isEmpty()) {
                    blocks.add(new TextBlock(block.kind(), rest));
                }
                flags.add("text-truncated");
                return blocks;
            }
            blocks.add(new TextBlock(block.kind(), block.text()));
            room -= block.text().length() + 2;
        }
        return blocks;
    }
}
