package org.presswatch.classifier.topic;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presswatch.classifier.text.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

class RelativeDatesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 3, 17);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The president this year signed the law          | 2021
            The law was passed last year                    | 2020
            В прошлом году суд закрыл газету                | 2020
            Цього року канал позбавили ліцензії             | 2021
            The office was raided on Tuesday                | 2021-03-16
            It said so Wednesday                            | 2021-03-17
            В четверг редакцию обыскали                     | 2021-03-11
            Police came yesterday                           | 2021-03-16
            Access was cut last month                       | 2021-02
            Access was cut in May 2019, not last month      | 2019-05
            """)
    void areToldFromTheDayOfPublication(String sentence, String date) {
        assertThat(find(sentence, WEDNESDAY)).map(DateWords::date).contains(date);
    }

    @Test
    void areNotGuessed_withoutThatDay() {
        assertThat(DateWords.find(Tokens.of("It happened yesterday"), 0, 3, null))
                .isEmpty();
    }

    @Test
    void areNoOtherWords() {
        assertThat(find("Среднему бизнесу и окружающей среде помогут", WEDNESDAY))
                .isEmpty();
    }

    private static Optional<DateWords> find(String sentence, LocalDate published) {
        Tokens tokens = Tokens.of(sentence);
        return DateWords.find(tokens, 0, tokens.size(), published);
    }
}
