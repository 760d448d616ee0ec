using System.Buffers.Binary;
using System.Text;
using Xiance.Basics;

namespace Xiance.Storage.Tables;

/// <summary>
/// Finds the error cells of an xls (BIFF8), which the workbook reader hands on as empty: BOOLERR records that hold an error, and
/// formulas whose stored result is one. Numbers of records and offsets: [MS-XLS] 2.4.
/// </summary>
static class OldWorkbookErrors
{
    const int Formula = 0x0006;
    const int BoundSheet = 0x0085;
    const int BoolErr = 0x0205;
    const int BeginOfFile = 0x0809;

    public static IEnumerable<Problem> In(byte[] content)
    {
        if (CompoundFile.Stream(content, "Workbook") is not { } book) yield break;
        var names = new Dictionary<int, string>();
        var sheet = "";
        foreach (var (at, kind, length) in Records(book))
        {
            var data = new ArraySegment<byte>(book, at + 4, length);
            if (kind == BoundSheet && length > 8) names[BitConverter.ToInt32(data)] = Name(data);
            else if (kind == BeginOfFile) sheet = names.GetValueOrDefault(at, "");
            else if (IsError(kind, data)) yield return Problems.ErrorCell(new SheetRow(sheet, Word(data, 0) + 1, []).At(Word(data, 2)));
        }
    }

    static bool IsError(int kind, ArraySegment<byte> data) =>
        kind == BoolErr ? data.Count >= 8 && data[7] != 0 : kind == Formula && data.Count >= 14 && data[6] == 2 && Word(data, 12) == 0xFFFF;

    static IEnumerable<(int At, int Kind, int Length)> Records(byte[] book)
    {
        for (var at = 0; at + 4 <= book.Length;)
        {
            var (kind, length) = (Word(book, at), Word(book, at + 2));
            if (at + 4 + length > book.Length) yield break;
            yield return (at, kind, length);
            at += 4 + length;
        }
    }

    static string Name(ArraySegment<byte> data)
    {
        var (count, wide) = ((int)data[6], (data[7] & 1) != 0);
        var bytes = data[8..Math.Min(data.Count, 8 + (wide ? 2 * count : count))];
        return (wide ? Encoding.Unicode : Encoding.Latin1).GetString(bytes);
    }

    static int Word(ArraySegment<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(at));
}
