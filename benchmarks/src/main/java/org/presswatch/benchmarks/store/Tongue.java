package org.presswatch.benchmarks.store;

import java.util.List;
import java.util.Random;

/** A language that articles come in, and how often. */
record Tongue(String code, int share, Vocabulary words) {

    private static final String LATIN =
            "ra men to li ka so ve ni der pol ta si mo gan re fu bel ko tri an es il ur da no pe";
    private static final String TURKISH = "ka le ma ri ğı şe dün ya ol te bir yö nı çe sa lık bu ta ne gö rü";
    private static final String CYRILLIC = "по ста но ви ли ре за ко на ми про те ло ва ни се ду бо кра жи ть ще";
    private static final String HAN = "的 一 是 不 了 人 我 在 有 他 这 中 大 来 上 国 个 到 说 们 为 子 和 你 地 出 道 也 时 年";
    private static final String ARABIC = "ال من في على عن مع هذا كان قد ما بين حكم مة ات ين ون رس كت در";

    static final List<Tongue> ALL = List.of(
            of("en", 34, LATIN, ",s,ed,ing,ment,ly", " "),
            of("ru", 26, CYRILLIC, ",а,ов,ами,ть,ного", " "),
            of("tr", 10, TURKISH, ",lar,ler,da,nın", " "),
            of("de", 8, LATIN, ",en,er,ung,keit", " "),
            of("fr", 6, LATIN, ",s,ment,tion,ée", " "),
            of("es", 6, LATIN, ",os,ción,mente,ado", " "),
            of("uk", 4, CYRILLIC, ",а,ів,ами,ти", " "),
            of("ar", 3, ARABIC, ",ة,ات", " "),
            of("zh", 3, HAN, "", ""));

    private static Tongue of(String code, int share, String syllables, String endings, String joint) {
        return new Tongue(code, share, new Vocabulary(code.hashCode(), syllables, endings.replace(',', ' '), joint));
    }

    static Tongue any(Random random) {
        int at = random.nextInt(100);
        for (Tongue tongue : ALL) {
            at -= tongue.share();
            if (at < 0) {
                return tongue;
            }
        }
        return ALL.getFirst();
    }
}
