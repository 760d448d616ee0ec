using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>The text layer of a pdf, taken out by pdftotext where that is installed.</summary>
static class PdfText
{
    const int Seconds = 60;
    const int LongestText = 50_000_000;
    const int FewestCharacters = 20;

    public static Outcome<SourceText> Read(string name, byte[] content)
    {
        try
        {
            var (status, text, errors) = Run(content);
            if (status != 0) return errors.Contains("assword", StringComparison.Ordinal) ? FileProblems.Encrypted(name) : FileProblems.Broken(name, errors.Split('\n')[0]);
            return text.Count(character => !char.IsWhiteSpace(character)) < FewestCharacters ? FileProblems.Scan(name) : new SourceText(name, text.Replace('\f', '\n'));
        }
        catch (Win32Exception)
        {
            return FileProblems.NoPdfReader(name);
        }
    }

    static (int Status, string Text, string Errors) Run(byte[] content)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-eol", "unix", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 })!;
        var (output, errors) = (Limited(process), process.StandardError.ReadToEndAsync());
        Feed(process, content);
        if (!output.Wait(TimeSpan.FromSeconds(Seconds)) || !process.WaitForExit(TimeSpan.FromSeconds(Seconds)))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "", "pdftotext: timeout");
        }
        return (process.ExitCode, output.Result, errors.Result);
    }

    static void Feed(Process process, byte[] content)
    {
        try
        {
            process.StandardInput.BaseStream.Write(content);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program refused the file before it had read it whole; its exit status says why.
            process.StandardInput.Dispose();
        }
    }

    static Task<string> Limited(Process process) => Task.Run(() =>
    {
        var text = new StringBuilder();
        var buffer = new char[65536];
        for (int read; text.Length < LongestText && (read = process.StandardOutput.Read(buffer)) > 0;) text.Append(buffer, 0, read);
        return text.ToString();
    });
}
