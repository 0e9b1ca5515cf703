package parley.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.77, true",
    "192.0.2.0/24, 192.0.3.1, false",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "10.0.0.0/9, 10.127.1.1, true",
    "10.0.0.0/9, 10.128.1.1, false",
    "0.0.0.0/0, 192.0.2.1, true",
    "0.0.0.0/0, ::1, false",
    "2001:db8::/32, 2001:db8:1::2, true",
    "2001:db8::/32, 2001:db9::1, false",
    "fe80::/10, fe80::1%eth0, true",
    "::1, localhost, false"
  })
  void holdsTheAddressesThatBeginAlike(String range, String address, boolean contains) {
    var parsed = AddressRange.parse(range);
    assertThat(parsed).isNotNull();
    assertThat(parsed.contains(address)).isEqualTo(contains);
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.77/24, 192.0.2.0/24", "192.0.2.1/32, 192.0.2.1", "10.9.9.9/8, 10.0.0.0/8"})
  void isWrittenWithoutWhatDoesNotCount(String text, String canonical) {
    assertThat(AddressRange.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "host",
        "1.2.3",
        "1.2.3.4/33",
        "1.2.3.4/",
        "::1/129",
        "1.2.3.4/-1",
        "[::1]"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(AddressRange.parse(text)).isNull();
  }
}
