using Xiance.Reports;

namespace Xiance.Storage.Papers;

/// <summary>
/// Writes a paper as a Word document in the layout of GB/T 9704-2012: A4, margins 37/35/28/26 mm, body 仿宋 16 pt at 28 pt line pitch,
/// title 小标宋 22 pt, headings 黑体 and 楷体, page numbers — 1 — outside. The same paper gives the same bytes.
/// </summary>
public static class WriteWord
{
    public static byte[] Run(Paper paper) => PaperFile.Pack([.. WordFrame.Parts(paper), ("word/document.xml", WordBody.Document(paper))]);
}
