package parley.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpConnectionsTest {
  private static HttpResponse<String> ask(RunningServer server, String method, String path)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
              .version(HttpClient.Version.HTTP_1_1)
              .method(method, BodyPublishers.noBody())
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void thePageSaysHowToJoin() throws Exception {
    try (var server =
        RunningServer.start(
            "listen=plain=127.0.0.1:0", "listen=irc=127.0.0.1:0", "chat.lobby=a<b")) {
      var page = ask(server, "GET", "/");
      int irc = server.bound().get(1).port();

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("telnet 127.0.0.1 " + server.port())
          .contains("/connect 127.0.0.1 " + irc)
          .contains("/join #a&lt;b")
          .contains("<html lang=\"en\">")
          .doesNotContain("http:", "https:", "src=");
      assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
      assertThat(page.headers().firstValue("date")).contains("Fri, 2 Jan 2026 03:04:05 GMT");
      assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
      assertThat(page.headers().firstValue("content-security-policy"))
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; "));
    }
  }

  @Test
  void onePortForEverythingIsShownForEachKindOfClient() throws Exception {
    try (var server = RunningServer.start()) {
      assertThat(ask(server, "GET", "/").body())
          .contains("telnet 127.0.0.1 " + server.port())
          .contains("/connect 127.0.0.1 " + server.port())
          .contains("parley chat 127.0.0.1:" + server.port());
    }
  }

  @Test
  void headIsGetWithoutABody() throws Exception {
    try (var server = RunningServer.start()) {
      var get = ask(server, "GET", "/");
      var head = ask(server, "HEAD", "/");

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("content-length"))
          .isEqualTo(get.headers().firstValue("content-length"))
          .contains(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /nowhere,  404",
    "GET,    /?room=x,  200",
    "POST,   /nowhere,  404",
    "POST,   /,         405",
    "DELETE, /,         405",
  })
  void otherRequestsGetAStatus(String method, String path, int status) throws Exception {
    try (var server = RunningServer.start()) {
      assertThat(ask(server, method, path).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void whatIsNotAllowedSaysWhatIs() throws Exception {
    try (var server = RunningServer.start()) {
      assertThat(ask(server, "PUT", "/").headers().firstValue("allow")).contains("GET, HEAD");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET / HTTP/1.1\r\n\r\n',                                400",
    "'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',          400",
    "'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n',                  404",
    "'GET /\r\n\r\n',                                         400",
    "'GET  bad bad bad\r\n\r\n',                              400",
    "'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',                      505",
    "'GET / HTTP/1.0\r\n\r\n',                                200",
    "'GET / HTTP/1.1\r\nHost: <script>\r\n\r\n',              200",
  })
  void oddRequestsGetAStatus(String request, int status) throws Exception {
    try (var server = RunningServer.start();
        var client = server.connect().send(request)) {
      assertThat(client.line()).startsWith("HTTP/1.1 " + status + " ");
      assertThat(client.rest()).doesNotContain("<script>", "Exception");
    }
  }

  @Test
  void endlessHeadsAreCutShort() throws Exception {
    try (var server = RunningServer.start("http.request-bytes=1KiB")) {
      try (var client = server.connect().send("GET /" + "a".repeat(5000))) {
        assertThat(client.line()).isEqualTo("HTTP/1.1 414 Request-URI Too Long");
      }
      try (var client = server.connect()) {
        client.send("GET / HTTP/1.1\r\n" + "X: yyyyyyyyyyyyyyyyyyyy\r\n".repeat(100));
        assertThat(client.line()).isEqualTo("HTTP/1.1 431 Request Header Fields Too Large");
      }
    }
  }

  @Test
  void aRequestThatNeverEndsIsEnded() throws Exception {
    try (var server = RunningServer.start("http.request-time=1s");
        var client = server.connect().send("GET / HT")) {
      assertThat(client.rest()).isEmpty();
    }
  }

  @Test
  void aBodyNobodyWantsDoesNotDestroyTheAnswer() throws Exception {
    try (var server = RunningServer.start();
        var client = server.connect()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n");
      client.send("x".repeat(300_000)).endOutput();

      assertThat(client.rest()).startsWith("HTTP/1.1 405 ").endsWith("405 Method Not Allowed\n");
    }
  }
}
