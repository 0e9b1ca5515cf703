package parley.server.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/// What RFC 6455 makes of what a client sends, written down a second time and as plainly as can be:
/// all bytes are there, and nothing is fast.
///
/// It hears `line …` (with its end), `answer …` (the frame), `failed` or `closed`, and at the end
/// `status …`.
final class FrameModel {
  private static final int PROTOCOL_ERROR = 1002;
  private static final int NOT_AGREED_ON = 1003;
  private static final int NOT_UTF_8 = 1007;
  private static final int TOO_BIG = 1009;
  private static final int NONE = 1005;

  private final ByteBuffer in;
  private final Subprotocol subprotocol;
  private final int messageBytesMax;
  private final List<String> heard = new ArrayList<>();
  private boolean reads = true;
  private boolean over;
  private int status = 1000;
  private boolean within;
  private boolean text;
  private String message = "";

  private FrameModel(byte[] bytes, Subprotocol subprotocol) {
    this.in = ByteBuffer.wrap(bytes);
    this.subprotocol = subprotocol;
    this.messageBytesMax = Reading.LINE_BYTES_MAX + 2;
  }

  static List<String> heard(byte[] bytes, Subprotocol subprotocol) {
    var model = new FrameModel(bytes, subprotocol);
    while (model.reads) {
      model.frame();
    }
    model.heard.add("status " + model.status);
    return model.heard;
  }

  private void frame() {
    if (!has(2)) {
      return;
    }
    int first = in.get() & 0xFF;
    int second = in.get() & 0xFF;
    boolean last = first >= 0x80;
    int opcode = first & 0xF;
    boolean masked = second >= 0x80;
    if ((first & 0x70) != 0 || !masked || !fits(opcode, last, second & 0x7F)) {
      breaks(PROTOCOL_ERROR);
      return;
    }
    long length = length(second & 0x7F);
    if (!reads || !has(4)) {
      return;
    }
    int mask = in.getInt();
    if (!has((int) length)) {
      return;
    }
    var payload = new StringBuilder();
    for (int i = 0; i < length; i++) {
      payload.append((char) ((in.get() ^ (mask >> (24 - 8 * (i % 4)))) & 0xFF));
    }
    take(opcode, last, payload.toString());
  }

  private boolean has(int bytes) {
    reads &= in.remaining() >= bytes;
    return reads;
  }

  /// Whether there may be a frame like this here.
  private boolean fits(int opcode, boolean last, int length) {
    return switch (opcode) {
      case 0 -> within;
      case 1, 2 -> !within;
      case 8 -> last && length <= 125 && length != 1;
      case 9, 10 -> last && length <= 125;
      default -> false;
    };
  }

  /// In the shortest of the three forms.
  private long length(int form) {
    if (form < 126 || !has(form == 126 ? 2 : 8)) {
      return bounded(form, 0);
    }
    return form == 126
        ? bounded(Short.toUnsignedLong(in.getShort()), 126)
        : bounded(in.getLong(), 65536);
  }

  private long bounded(long length, int least) {
    if (reads && length < least) {
      breaks(PROTOCOL_ERROR);
    } else if (reads && length > messageBytesMax) {
      breaks(TOO_BIG);
    }
    return length;
  }

  private void take(int opcode, boolean last, String payload) {
    if (opcode < 8) {
      within = !last;
    }
    switch (opcode) {
      case 0 -> goOn(last, payload);
      case 1, 2 -> begin(opcode == 1, last, payload);
      case 8 -> close(payload);
      case 9 -> {
        hear("answer " + (char) 0x8A + (char) payload.length() + payload);
        hear("line \r\n");
      }
      default -> hear("line \r\n");
    }
  }

  private void begin(boolean isText, boolean last, String payload) {
    text = isText;
    message = "";
    if (subprotocol == (isText ? Subprotocol.BINARY : Subprotocol.TEXT)) {
      fails(NOT_AGREED_ON);
    } else {
      goOn(last, payload);
    }
  }

  private void goOn(boolean last, String payload) {
    message += payload;
    if (message.length() > messageBytesMax) {
      fails(TOO_BIG);
    } else if (last && text && !isUtf8(message)) {
      fails(NOT_UTF_8);
    } else if (last) {
      hear("line " + line(message) + "\r\n");
    } else if (payload.isEmpty()) {
      hear("line \r\n");
    }
  }

  private static String line(String message) {
    var line = message.endsWith("\n") ? message.substring(0, message.length() - 1) : message;
    line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    return line.replace('\n', '\r');
  }

  private void close(String payload) {
    int said = payload.isEmpty() ? NONE : payload.charAt(0) << 8 | payload.charAt(1);
    boolean mayBeSaid =
        (said >= 1000 && said <= 1003) || (said >= 1007 && said <= 1014) || said >= 3000;
    if (!payload.isEmpty() && !mayBeSaid) {
      breaks(PROTOCOL_ERROR);
    } else if (!payload.isEmpty() && !isUtf8(payload.substring(2))) {
      breaks(NOT_UTF_8);
    } else if (said >= 5000) {
      breaks(PROTOCOL_ERROR);
    } else {
      status = over ? status : said;
      heard.add("closed");
      reads = false;
    }
  }

  private static boolean isUtf8(String bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private void hear(String what) {
    if (!over) {
      heard.add(what);
    }
  }

  /// What follows is not even looked at.
  private void breaks(int why) {
    reads = false;
    fails(why);
  }

  /// What follows is looked at only to find the end.
  private void fails(int why) {
    if (!over) {
      over = true;
      status = why;
      heard.add("failed");
    }
  }
}
