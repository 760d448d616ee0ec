using System.Text;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>
/// Decodes a plan document's file to the text that Documents.Read takes: text (UTF-8, UTF-16, GB 18030), Word (docx), web pages, and PDF where pdftotext is installed. What
/// a file is, its content says, not its name. Files are hostile input: sizes are limited, nothing outside the file is ever fetched, and
/// documents that carry a secrecy mark are refused before anything is stored.
/// </summary>
public static partial class ReadFile
{
    internal const int LargestText = 20_000_000;

    const int LinesThatCarryMarks = 30;

    public static Outcome<SourceText> Decode(string name, byte[] content) => Text(name, content).Then<SourceText>(source =>
    {
        if (source.Text.Length > LargestText) return Problems.DocumentTooLarge(name);
        return SecrecyMark(source.Text) is { } mark ? Problems.Classified(name, mark) : source;
    });

    static Outcome<SourceText> Text(string name, byte[] content) => content switch
    {
        [0x50, 0x4B, 0x03, 0x04, ..] => DecodeWord.Run(name, content),
        [0x25, 0x50, 0x44, 0x46, ..] => DecodePdf.Run(name, content),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Problems.OldWord(name),
        _ => Plain(content) is var text && IsPage(text) ? DecodePage.Run(name, text) : text.Contains('\0') ? Problems.NoDocument(name) : new SourceText(name, text),
    };

    static bool IsPage(string text) => Page().IsMatch(text.AsSpan(0, Math.Min(text.Length, 1000)));

    /// <summary>UTF-8 where it is valid, UTF-16 where its mark says so, else GB 18030.</summary>
    static string Plain(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        if (content is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        try
        {
            return new UTF8Encoding(false, true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetString(content);
        }
    }

    /// <summary>绝密, 机密 or 秘密 alone on a line of the head, with or without star and term, as documents carry it.</summary>
    static string? SecrecyMark(string text)
    {
        foreach (var line in text.Split('\n', LinesThatCarryMarks + 1).Take(LinesThatCarryMarks))
            if (Mark().Match(line) is { Success: true } match) return match.Groups[1].Value;
        return null;
    }

    [GeneratedRegex(@"^\s*(绝密|机密|秘密)\s*(★.{0,10})?\s*$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(<!doctype\s+html|<html|<\?xml[^>]*\?>\s*<(!doctype\s+html|html)|<head|<body)", RegexOptions.IgnoreCase)]
    private static partial Regex Page();
}
