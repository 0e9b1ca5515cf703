package parley.core;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.core.Scene.nick;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerBansTest {
  private static final Instant NOW = Instant.parse("2026-01-02T14:30:15Z");
  private static final Identity BOB =
      new Identity("bob", "cloak.example", "Bob Real", false, "192.0.2.7");

  private final ServerBans bans = new ServerBans(CaseMapping.PRECIS);

  private static ServerBan ban(ServerBan.Kind kind, String mask, @Nullable Instant until) {
    return new ServerBan(kind, mask, "ann", "because", NOW, until);
  }

  @ParameterizedTest
  @CsvSource({
    "MASK, bob!*@*, true",
    "MASK, BOB!*@192.0.2.*, true",
    "MASK, *!*@cloak.example, true",
    "MASK, rob!*@*, false",
    "ADDRESS, 192.0.2.0/24, true",
    "ADDRESS, 192.0.3.0/24, false",
    "ACCOUNT, bobby, true",
    "ACCOUNT, robby, false",
    "REAL_NAME, *real*, true",
    "REAL_NAME, real, false"
  })
  void aBanMeetsWhoFitsIt(ServerBan.Kind kind, String mask, boolean meets) {
    var _ = bans.add(ban(kind, mask, null));
    assertThat(bans.find(nick("Bob"), BOB, "Bobby", NOW) != null).isEqualTo(meets);
  }

  @Test
  void namesAreTheSameAsTheCasemappingHasIt() {
    var bracketed = new ServerBans(CaseMapping.RFC1459);
    var _ = bracketed.add(ban(ServerBan.Kind.MASK, "b{o}b!*@*", null));
    var _ = bracketed.add(ban(ServerBan.Kind.ACCOUNT, "b|b\\*", null));
    var nick = CaseMapping.RFC1459.storedNick("B[o]b");

    assertThat(bracketed.find(nick, BOB, null, NOW)).isNotNull();
    assertThat(bracketed.find(nick("Bob"), BOB, "B\\b*", NOW)).isNotNull();
    assertThat(bracketed.find(nick("Bob"), BOB, "B\\bb", NOW)).isNull();
    assertThat(bracketed.remove(ServerBan.Kind.MASK, "B[O]B!*@*")).isNotNull();

    var _ = bans.add(ban(ServerBan.Kind.MASK, "b{o}b!*@*", null));
    assertThat(bans.find(nick, BOB, null, NOW)).isNull();
  }

  @Test
  void whoseAddressIsExemptIsNotMet() {
    var _ = bans.add(ban(ServerBan.Kind.MASK, "bob!*@*", null));
    bans.exempt(List.of(Objects.requireNonNull(AddressRange.parse("192.0.2.0/28"))));
    assertThat(bans.find(nick("Bob"), BOB, null, NOW)).isNull();
  }

  @Test
  void atTheDoorOnlyAddressesCount() {
    var _ = bans.add(ban(ServerBan.Kind.MASK, "*!*@192.0.2.7", null));
    assertThat(bans.find("192.0.2.7", NOW)).isNull();
    var _ = bans.add(ban(ServerBan.Kind.ADDRESS, "192.0.2.7", null));
    assertThat(bans.find("192.0.2.7", NOW)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.0.0/16",
    "192.0.3.7, 192.0.0.0/16",
    "192.1.3.7, ",
    "198.51.100.1, 198.51.100.1",
    "2001:db8::7, 2001:db8::/32",
    "::1, ",
    "localhost, "
  })
  void addressesAreFoundInRangesOfEveryLength(String address, @Nullable String mask) {
    for (String each :
        List.of("192.0.0.0/16", "192.0.2.0/24", "198.51.100.1", "2001:db8::/32", "10.0.0.0/8")) {
      var _ = bans.add(ban(ServerBan.Kind.ADDRESS, each, null));
    }
    bans.exempt(List.of(Objects.requireNonNull(AddressRange.parse("10.1.0.0/16"))));
    var found = bans.addresses().find(address);

    assertThat(found == null ? null : found.mask()).isEqualTo(mask);
    assertThat(bans.addresses().find("10.1.2.3")).isNull();
    assertThat(bans.addresses().find("10.2.2.3")).isNotNull();
  }

  @Test
  void aBanEndsWhenItsTimeIsOver() {
    var ban = ban(ServerBan.Kind.MASK, "bob!*@*", NOW.plusSeconds(60));
    var _ = bans.add(ban);
    assertThat(bans.find(nick("Bob"), BOB, null, NOW.plusSeconds(59))).isEqualTo(ban);
    assertThat(bans.find(nick("Bob"), BOB, null, NOW.plusSeconds(60))).isNull();
    assertThat(bans.expire(NOW.plusSeconds(59))).isEmpty();
    assertThat(bans.expire(NOW.plusSeconds(60))).containsExactly(ban);
    assertThat(bans.all()).isEmpty();
  }

  @Test
  void theSameMaskAgainTakesThePlaceOfTheOneBefore() {
    var _ = bans.add(ban(ServerBan.Kind.MASK, "bob!*@*", null));
    var later = ban(ServerBan.Kind.MASK, "BOB!*@*", NOW.plusSeconds(60));
    assertThat(bans.add(later)).isNotNull();
    assertThat(bans.all()).containsExactly(later);
    assertThat(bans.remove(ServerBan.Kind.MASK, "bob!*@*")).isEqualTo(later);
  }
}
