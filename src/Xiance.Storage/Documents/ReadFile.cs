using System.Text;
using Xiance.Basics;
using Xiance.Documents;

namespace Xiance.Storage.Documents;

/// <summary>Decodes a plan document's file to the text that Documents.Read takes.</summary>
public static class ReadFile
{
    public static Outcome<SourceText> Decode(string name, byte[] content) => new SourceText(name, Encoding.UTF8.GetString(content));
}
