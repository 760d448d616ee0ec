using System.Xml;
using System.Xml.Linq;

namespace Xiance.Rules.Conformance;

/// <summary>Reads elements by their local names, because the namespaces of models differ by version and prefix.</summary>
static class XmlNames
{
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? One(this XElement element, string name) => element.All(name).FirstOrDefault();

    public static string? Get(this XElement element, string name) => element.Attribute(name)?.Value;

    /// <summary>The text of a child element.</summary>
    public static string? Text(this XElement element, string name) => element.One(name)?.Value;
}
