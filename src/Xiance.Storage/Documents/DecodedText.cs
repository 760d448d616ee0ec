using System.Text;

namespace Xiance.Storage.Documents;

/// <summary>Bytes as text: by byte order mark, as UTF-8 where that is free of errors, else as GB18030.</summary>
static class DecodedText
{
    static readonly UTF8Encoding Utf8 = new(false, true);

    /// <summary>Null when the bytes are no text.</summary>
    public static string? Read(string name, byte[] content)
    {
        if (content is [0xEF, 0xBB, 0xBF, ..]) return Strict(Utf8, content.AsSpan(3));
        if (content is [0xFF, 0xFE, ..]) return Strict(new UnicodeEncoding(false, false, true), content.AsSpan(2));
        if (content is [0xFE, 0xFF, ..]) return Strict(new UnicodeEncoding(true, false, true), content.AsSpan(2));
        return Strict(Utf8, content) ?? Strict(Chinese(), content);
    }

    static string? Strict(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            var text = encoding.GetString(content);
            return IsText(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static Encoding Chinese() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Control characters other than line breaks and tabs belong to no text.</summary>
    static bool IsText(string text)
    {
        var odd = 0;
        foreach (var character in text)
            if ((char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) || character is '\uFFFD') odd++;
        return odd * 100 <= text.Length;
    }
}
