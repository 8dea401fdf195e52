[bitconverter]::GetBytes(1) -join ' '; [bitconverter]::GetBytes(1.5) -join ' '; [bitconverter]::GetBytes([long]1) -join ' '; [bitconverter]::GetBytes($true) -join ' '; [bitconverter]::GetBytes([char]'a') -join ' '; [bitconverter]::GetBytes([int16]258) -join ' '
[bitconverter]::ToInt32([byte[]](1, 2, 3, 4), 0); [bitconverter]::ToInt16([byte[]](1, 2, 3), 1); [bitconverter]::ToString([byte[]](1, 255)); [bitconverter]::ToString([byte[]](1, 255, 3), 1); [bitconverter]::ToString([byte[]](1, 255, 3), 1, 1)
[bitconverter]::ToInt32([byte[]](1, 2), 0)
[bitconverter]::ToInt32([byte[]](1, 2, 3, 4), 9)
[bitconverter]::ToInt32($null, 0)
[bitconverter]::ToDouble([byte[]](0, 0, 0, 0, 0, 0, 248, 63), 0); [bitconverter]::ToUInt32([byte[]](255, 255, 255, 255), 0); [bitconverter]::ToBoolean([byte[]](0, 1), 1); [bitconverter]::ToChar([byte[]](65, 0), 0); [bitconverter]::ToSingle([byte[]](0, 0, 128, 63), 0)
[bitconverter]::DoubleToInt64Bits(1.0); [bitconverter]::Int64BitsToDouble(4607182418800017408); [bitconverter]::SingleToInt32Bits(1); [bitconverter]::Int32BitsToSingle(1065353216)
[bitconverter]::IsLittleEndian; [bitconverter]::ToHalf([byte[]](0, 60), 0); [bitconverter]::UInt32BitsToSingle(1); [bitconverter]::DoubleToUInt64Bits(1)
