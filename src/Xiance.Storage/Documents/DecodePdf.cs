using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>The text of a PDF by pdftotext (poppler) as a process of its own, where it is installed; it reads from a pipe, writes to one, and is ended when it takes too long.</summary>
static class DecodePdf
{
    const int LongestMilliseconds = 30_000;

    public static Outcome<SourceText> Run(string name, byte[] content)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-nopgbrk", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            Feed(process, content);
            if (!process.WaitForExit(LongestMilliseconds))
            {
                process.Kill(entireProcessTree: true);
                return Problems.NoDocument(name);
            }
            var text = output.GetAwaiter().GetResult();
            errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? new SourceText(name, text) : Problems.NoDocument(name);
        }
        catch (Win32Exception)
        {
            return Problems.PdfDocument(name);
        }
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
            // It stopped reading because the file is damaged; its exit status says so.
            process.StandardInput.Dispose();
        }
    }
}
