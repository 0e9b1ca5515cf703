package parley.bench.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/*
 * This is where the generator spends its time: tens of millions of lines a second come through
 * here. Two things make it fast enough not to be what is measured. The end of a line is looked for
 * eight bytes at a time. And first of all it is guessed that a line is as long as the last message:
 * then only the prefix is searched, since reading the text checks every byte of it.
 */

/// Cuts what arrives into lines, and tells messages of ours from all else. One thread only.
final class Inbox {
  /// What becomes of the lines.
  interface Listener {
    /// A message of ours came; the cursor holds it during the call.
    void message(Client client, MessageText text);

    /// Something that looks like a message of ours is not as it was sent.
    void damaged(Client client);

    /// Any other line, without its end; the bytes are valid during the call.
    void line(Client client, byte[] bytes, int from, int to);
  }

  /// So much is read at once.
  static final int READ_BYTES = 1 << 16;

  private static final int LINE_BYTES_MAX = 8192;
  private static final int WORD_BYTES = 8;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long NEWLINES = '\n' * ONES;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte lead;
  private final MessageText text;
  private final Listener listener;
  // The last words that are looked at may begin before the end and reach behind it.
  private final byte[] in = new byte[LINE_BYTES_MAX + READ_BYTES + WORD_BYTES];

  /// Of the last message: all bytes of the line, and those behind the text.
  private int guessedBytes;

  private int guessedTail = 1;

  /// @param lead the character before the text
  Inbox(byte lead, MessageText text, Listener listener) {
    this.lead = lead;
    this.text = text;
    this.listener = listener;
  }

  /// Where to read to.
  byte[] bytes() {
    return in;
  }

  /// Puts the beginning of a line that came before in front.
  ///
  /// @return the place behind it, from where on [#READ_BYTES] are free
  int room(Client client) {
    System.arraycopy(client.rest, 0, in, 0, client.rest.length);
    return client.rest.length;
  }

  /// Hands on all lines that are complete now.
  ///
  /// @param count so many bytes were read
  /// @throws BenchException where a line does not end within 8 KiB
  void received(Client client, int count) {
    int end = client.rest.length + count;
    int from = cut(client, end);
    if (end - from > LINE_BYTES_MAX) {
      throw new BenchException("the server sent a line of more than 8 KiB");
    }
    client.rest = from == end ? Client.NO_BYTES : Arrays.copyOfRange(in, from, end);
  }

  /// Hands on all lines that end before `end`.
  ///
  /// @return where the incomplete one begins
  private int cut(Client client, int end) {
    int from = 0;
    while (true) {
      int guess = from + guessedBytes;
      if (guess <= end && isMessage(from, guess)) {
        listener.message(client, text);
        from = guess;
        continue;
      }
      int newline = newline(from, end);
      if (newline < 0) {
        return from;
      }
      line(client, from, newline);
      from = newline + 1;
    }
  }

  /// Whether exactly one line, a message shaped like the last one, is in these bytes.
  private boolean isMessage(int from, int behind) {
    int textAt = behind - guessedTail - text.size();
    return textAt > from
        && in[behind - 1] == '\n'
        && (guessedTail == 1 || in[behind - 2] == '\r')
        && in[textAt - 1] == lead
        && text.read(in, textAt)
        && newline(from, textAt) < 0;
  }

  private void line(Client client, int from, int newline) {
    int to = newline > from && in[newline - 1] == '\r' ? newline - 1 : newline;
    int textAt = to - text.size();
    if (textAt <= from || in[textAt] != MessageText.MARK || in[textAt - 1] != lead) {
      listener.line(client, in, from, to);
    } else if (text.read(in, textAt)) {
      guessedBytes = newline + 1 - from;
      guessedTail = newline + 1 - to;
      listener.message(client, text);
    } else {
      listener.damaged(client);
    }
  }

  /// The first line end, or -1.
  private int newline(int from, int end) {
    for (int at = from; at < end; at += WORD_BYTES) {
      long word = (long) WORD.get(in, at) ^ NEWLINES;
      long found = (word - ONES) & ~word & HIGHS;
      if (found != 0) {
        int where = at + (Long.numberOfTrailingZeros(found) >> 3);
        return where < end ? where : -1;
      }
    }
    return -1;
  }
}
