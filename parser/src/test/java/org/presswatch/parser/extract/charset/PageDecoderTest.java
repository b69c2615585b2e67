package org.presswatch.parser.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageDecoderTest {

    private static final String RUSSIAN = "<html><body><p>Городской совет снова открыл старую гавань после девяти лет"
            + " ремонта. Первый паром ждут в конце месяца, сообщили в управлении порта.</p></body></html>";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "UTF-8"})
    void believesTheHttpHeader(String charset) {
        byte[] body = RUSSIAN.getBytes(Charset.forName(charset));

        assertThat(PageDecoder.decode(body, "text/html; charset=" + charset).text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void believesMeta_withoutAHeader() {
        String html = "<meta http-equiv=content-type content='text/html; charset=windows-1251'>" + RUSSIAN;

        assertThat(PageDecoder.decode(html.getBytes(Charset.forName("windows-1251")), "text/html")
                        .text())
                .isEqualTo(html);
    }

    @Test
    void believesThePrologue() {
        String html = "<?xml version=\"1.0\" encoding=\"koi8-r\"?>" + RUSSIAN;

        assertThat(PageDecoder.decode(html.getBytes(Charset.forName("KOI8-R")), null)
                        .text())
                .isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R"})
    void detectsWhatNothingDeclares(String charset) {
        assertThat(PageDecoder.decode(RUSSIAN.getBytes(Charset.forName(charset)), null)
                        .text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void detectsEastAsianCharsets() {
        String chinese = "<p>市议会星期二决定在九年的修缮之后重新开放旧港口，第一班渡轮预计在月底之前开航。居民们对此表示欢迎。</p>".repeat(5);
        String japanese = "<p>市議会は火曜日、九年にわたる修理の後、古い港を再開することを決めた。住民はこの決定を歓迎している。</p>".repeat(5);

        assertThat(PageDecoder.decode(chinese.getBytes(Charset.forName("GB18030")), null)
                        .text())
                .isEqualTo(chinese);
        assertThat(PageDecoder.decode(japanese.getBytes(Charset.forName("Shift_JIS")), null)
                        .text())
                .isEqualTo(japanese);
    }

    @Test
    void seesUtf8_whateverIsDeclared() {
        assertThat(PageDecoder.decode(RUSSIAN.getBytes(StandardCharsets.UTF_8), "text/html; charset=windows-1251")
                        .text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void tellsTheTwoCyrillicTablesApart_whenTheWrongOneIsDeclared() {
        byte[] body = RUSSIAN.getBytes(Charset.forName("KOI8-R"));

        assertThat(PageDecoder.decode(body, "text/html; charset=windows-1251").text())
                .isEqualTo(RUSSIAN);
    }

    @Test
    void readsUtf16ByItsMark() {
        byte[] body = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);

        assertThat(PageDecoder.decode(body, "text/html; charset=utf-8").text()).isEqualTo(RUSSIAN);
    }

    @Test
    void repairsTextThatWasEncodedTwice() {
        String once = "<p>It’s the café’s terrace – naïve, isn’t it?</p>";
        String twice = new String(once.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        DecodedPage page = PageDecoder.decode(twice.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");

        assertThat(page.text()).isEqualTo(once);
        assertThat(page.repaired()).isTrue();
    }

    @Test
    void repairsCyrillicThatWasEncodedTwice() {
        String once = "<p>Гавань снова открыта, сообщили в управлении порта.</p>";
        String twice = new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        DecodedPage page = PageDecoder.decode(twice.getBytes(StandardCharsets.UTF_8), null);

        assertThat(page.text()).isEqualTo(once);
        assertThat(page.repaired()).isTrue();
    }

    @Test
    void leavesFrenchAlone_thatHasTheSameLetters() {
        String french = "<p>Le château d'âge mûr, où pâles fantômes rêvent : pâtés, gâteaux, théâtre, Noël, Âme.</p>";

        DecodedPage page = PageDecoder.decode(french.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");

        assertThat(page.text()).isEqualTo(french);
        assertThat(page.repaired()).isFalse();
    }

    @Test
    void believesTheMarkBeforeTheHeader_andTheHeaderBeforeMeta() {
        byte[] marked = ("\uFEFF" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        byte[] plain = ("<meta charset=koi8-r>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));

        assertThat(PageDecoder.decode(marked, "text/html; charset=windows-1251").source())
                .isEqualTo(DecodedPage.Source.BOM);
        assertThat(PageDecoder.decode(plain, "text/html; charset=windows-1251").text())
                .endsWith(RUSSIAN);
    }

    @Test
    void staysUtf8_whenTheLastCharacterIsCut() {
        byte[] whole = RUSSIAN.repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, RUSSIAN.getBytes(StandardCharsets.UTF_8).length + 25);

        assertThat(PageDecoder.decode(cut, "text/html; charset=windows-1251").text())
                .startsWith(RUSSIAN);
    }

    @Test
    void neverThrows_onMalformedBytes() {
        byte[] body = {'<', 'p', '>', (byte) 0xC3, (byte) 0x28, (byte) 0xF0, (byte) 0x9F, (byte) 0xFF};

        assertThat(PageDecoder.decode(body, "text/html; charset=no-such-charset")
                        .text())
                .startsWith("<p>");
    }
}
