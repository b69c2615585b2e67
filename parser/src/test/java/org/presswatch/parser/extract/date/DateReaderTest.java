package org.presswatch.parser.extract.date;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presswatch.parser.extract.date.PageDate.Precision;

import static org.assertj.core.api.Assertions.assertThat;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2024-03-05T10:15:30+02:00 | 2024-03-05T08:15:30Z
                    2024-03-05T10:15:30.123Z | 2024-03-05T10:15:30Z
                    20240305 | 2024-03-05T00:00:00Z
                    Tue, 05 Mar 2024 10:00:00 GMT | 2024-03-05T10:00:00Z
                    March 5, 2024 at 3:05 pm EST | 2024-03-05T20:05:00Z
                    Published on 5th of March, 2024 | 2024-03-05T00:00:00Z
                    5 марта 2024 г., 19:35 МСК | 2024-03-05T16:35:00Z
                    19:35, 5 марта 2024 | 2024-03-05T19:35:00Z
                    5 березня 2024, 10:00 | 2024-03-05T10:00:00Z
                    5 сакавіка 2024 | 2024-03-05T00:00:00Z
                    5 Mart 2024 Salı 08:30 | 2024-03-05T08:30:00Z
                    ۱۵ اسفند ۱۴۰۲ | 2024-03-05T00:00:00Z
                    ٥ مارس ٢٠٢٤ | 2024-03-05T00:00:00Z
                    2024年3月5日 12:30 | 2024-03-05T12:30:00Z
                    2024年3月5日 下午3:05 | 2024-03-05T15:05:00Z
                    2024年3月5日上午9时05分 | 2024-03-05T09:05:00Z
                    2024년 3월 5일 14:20 | 2024-03-05T14:20:00Z
                    March 5, 2024 at 3:05 p.m. EST | 2024-03-05T20:05:00Z
                    5. März 2024, 10.15 Uhr | 2024-03-05T10:15:00Z
                    5 mars 2024 à 09h10 | 2024-03-05T09:10:00Z
                    2024 жылғы 5 наурыз | 2024-03-05T00:00:00Z
                    5 آذار/مارس 2024 | 2024-03-05T00:00:00Z
                    5 كانون الثاني 2024 | 2024-01-05T00:00:00Z
                    ۱۵ حوت ۱۴۰۲ | 2024-03-05T00:00:00Z
                    2024. március 5. | 2024-03-05T00:00:00Z
                    5. März 2024 | 2024-03-05T00:00:00Z
                    le 5 mars 2024 à 09:10 | 2024-03-05T09:10:00Z
                    5 de marzo de 2024 | 2024-03-05T00:00:00Z
                    05.03.2024 12:00 | 2024-03-05T12:00:00Z
                    03/05/2024 | 2024-03-05T00:00:00Z
                    25/03/2024 | 2024-03-25T00:00:00Z
                    """)
    void readsDates(String text, String expected) {
        assertThat(DateReader.find(text, true).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no date", "31 February 2024", "0000-00-00", "5 March", "call 555 1234", "99/99/9999"})
    void findsNone_whereThereIsNone(String text) {
        assertThat(DateReader.find(text, true)).isNull();
    }

    @Test
    void readsTheDayFirst_whereMonthFirstIsNotUsual() {
        assertThat(DateReader.find("03/05/2024", false).day()).isEqualTo("2024-05-03");
    }

    @Test
    void knowsWhetherATimeWasNamed() {
        assertThat(DateReader.find("2024-03-05", true).hasTime()).isFalse();
        assertThat(DateReader.find("2024-03-05 00:00", true).hasTime()).isTrue();
    }

    @Test
    void readsAllDatesOfALine_withTheTimesThatAreTheirs() {
        assertThat(DateReader.all("Published 1 March 2024, 10:00 | Updated 3 March 2024, 12:30", true, 3))
                .extracting(written -> written.date().instant().toString())
                .containsExactly("2024-03-01T10:00:00Z", "2024-03-03T12:30:00Z");
    }

    @Test
    void tellsTheOtherDayThatNumbersMayMean() {
        assertThat(DateReader.all("03/05/2024", true, 1).getFirst().swapped()).isEqualTo("2024-05-03");
        assertThat(DateReader.all("25/03/2024", true, 1).getFirst().swapped()).isNull();
    }

    @Test
    void knowsHowExactlyADateWasWritten() {
        assertThat(DateReader.find("2024-03-05", true).precision()).isEqualTo(Precision.DAY);
        assertThat(DateReader.find("2024-03-05 10:15", true).precision()).isEqualTo(Precision.MINUTE);
        assertThat(DateReader.find("2024-03-05T10:15:30Z", true).precision()).isEqualTo(Precision.SECOND);
        assertThat(DateReader.find("2024-03-05 10:15", true).zone()).isNull();
        assertThat(DateReader.find("2024-03-05T10:15:30+02:00", true).zone()).isEqualTo(ZoneOffset.ofHours(2));
    }
}
