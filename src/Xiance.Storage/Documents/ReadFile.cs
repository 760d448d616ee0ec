using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>
/// Decodes a plan document's file to the text that Documents.Read takes: txt, md, html, docx, and pdf with text. What the file is
/// is judged by its content, not by its name alone. Files are hostile input: size, unpacked size and depth are limited.
/// </summary>
public static class ReadFile
{
    /// <summary>The largest file that is read, in bytes; callers may look at a file's length before they load it.</summary>
    public const int LargestFile = 50 << 20;

    static readonly string[] Refused = [".wps", ".et", ".dps", ".doc", ".xls", ".ppt", ".xlsx", ".pptx", ".rtf", ".ofd", ".odt"];

    public static Outcome<SourceText> Decode(string name, byte[] content)
    {
        if (content.Length > LargestFile) return TooLarge(name);
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (content is [0xD0, 0xCF, 0x11, 0xE0, ..]) return extension is ".docx" or ".docm" ? FileProblems.Encrypted(name) : FileProblems.OfficeForm(name, extension.Length > 1 ? extension : ".doc");
        if (Refused.Contains(extension)) return FileProblems.OfficeForm(name, extension);
        if (content.AsSpan().StartsWith("PK"u8)) return WordText.Read(name, content);
        if (content.AsSpan().StartsWith("%PDF"u8)) return PdfText.Read(name, content);
        if (IsPicture(content)) return FileProblems.Scan(name);
        return DecodedText.Read(name, content) is not { } text ? FileProblems.Undecodable(name)
            : IsWebPage(extension, text) ? new SourceText(name, WebText.Of(text)) : new SourceText(name, text);
    }

    /// <summary>The problem that a file too large to be loaded has.</summary>
    public static Problem TooLarge(string name) => FileProblems.TooLarge(name, LargestFile >> 20);

    static bool IsPicture(byte[] content) =>
        content is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..];

    static bool IsWebPage(string extension, string text)
    {
        if (extension is ".html" or ".htm" or ".xhtml") return true;
        var start = text.AsSpan(0, Math.Min(400, text.Length)).TrimStart();
        return start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
