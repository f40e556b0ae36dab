module @writing attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<96x32xbf16>, %arg1: tensor<4x32xf32>, %arg2: tensor<4x32x32xbf16>, %arg3: tensor<4x16x32xbf16>, %arg4: tensor<4x16x32xbf16>, %arg5: tensor<4x32x32xbf16>, %arg6: tensor<4x32xf32>, %arg7: tensor<4x48x32xbf16>, %arg8: tensor<4x48x32xbf16>, %arg9: tensor<4x32x48xbf16>, %arg10: tensor<32xf32>, %arg11: tensor<4x1x32x2x8xbf16> {tf.aliasing_output = 0 : i32}, %arg12: tensor<4x1x32x2x8xbf16> {tf.aliasing_output = 1 : i32}, %arg13: tensor<8xi32>, %arg14: tensor<8xi32>, %arg15: tensor<8xi32>, %arg16: tensor<1xi32>) -> (tensor<4x1x32x2x8xbf16>, tensor<4x1x32x2x8xbf16>, tensor<1x96xf32>) {
%0 = stablehlo.reshape %arg13 : (tensor<8xi32>) -> tensor<8x1xi32>
%1 = "stablehlo.gather"(%arg0, %0) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<8x1xi32>) -> tensor<8x32xbf16>
%2 = stablehlo.constant dense<0> : tensor<i32>
%3 = stablehlo.broadcast_in_dim %2, dims = [] : (tensor<i32>) -> tensor<8xi32>
%4 = stablehlo.compare GE, %arg13, %3, SIGNED : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi1>
%5 = stablehlo.constant dense<96> : tensor<i32>
%6 = stablehlo.broadcast_in_dim %5, dims = [] : (tensor<i32>) -> tensor<8xi32>
%7 = stablehlo.compare LT, %arg13, %6, SIGNED : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi1>
%8 = stablehlo.and %4, %7 : tensor<8xi1>
%9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<8xi1>) -> tensor<8x32xi1>
%10 = stablehlo.constant dense<0.0> : tensor<bf16>
%11 = stablehlo.broadcast_in_dim %10, dims = [] : (tensor<bf16>) -> tensor<8x32xbf16>
%12 = stablehlo.select %9, %1, %11 : tensor<8x32xi1>, tensor<8x32xbf16>
%13 = stablehlo.convert %12 : (tensor<8x32xbf16>) -> tensor<8x32xf32>
%14 = stablehlo.constant dense<0.0> : tensor<4x1x32x2x8xbf16>
%15 = stablehlo.constant dense<0.0> : tensor<4x1x32x2x8xbf16>
%16 = stablehlo.constant dense<0> : tensor<i32>
%47 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%48 = stablehlo.convert %47 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%49 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%50 = stablehlo.broadcast_in_dim %49, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%51 = stablehlo.multiply %48, %50 : tensor<64x4xf64>
%52 = stablehlo.cosine %51 : tensor<64x4xf64>
%53 = stablehlo.convert %52 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%59 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%60 = stablehlo.convert %59 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%61 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%62 = stablehlo.broadcast_in_dim %61, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%63 = stablehlo.multiply %60, %62 : tensor<64x4xf64>
%64 = stablehlo.sine %63 : tensor<64x4xf64>
%65 = stablehlo.convert %64 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%217:19 = stablehlo.while(%17 = %16, %18 = %13, %19 = %14, %20 = %15, %22 = %arg1, %41 = %arg2, %54 = %arg15, %56 = %53, %67 = %65, %81 = %arg3, %104 = %arg4, %110 = %arg11, %113 = %arg14, %122 = %arg12, %163 = %arg5, %169 = %arg6, %188 = %arg7, %193 = %arg8, %204 = %arg9) : tensor<i32>, tensor<8x32xf32>, tensor<4x1x32x2x8xbf16>, tensor<4x1x32x2x8xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<8xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<4x1x32x2x8xbf16>, tensor<8xi32>, tensor<4x1x32x2x8xbf16>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %218 = stablehlo.constant dense<4> : tensor<i32>
  %219 = stablehlo.compare LT, %17, %218, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %219 : tensor<i1>
} do {
  %21 = stablehlo.constant dense<0> : tensor<i32>
  %23 = stablehlo.dynamic_slice %22, %17, %21, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %24 = stablehlo.reshape %23 : (tensor<1x32xf32>) -> tensor<32xf32>
  %25 = stablehlo.multiply %18, %18 : tensor<8x32xf32>
  %26 = stablehlo.constant dense<0.0> : tensor<f32>
  %27 = stablehlo.reduce(%25 init: %26) applies stablehlo.add across dimensions = [1] : (tensor<8x32xf32>, tensor<f32>) -> tensor<8xf32>
  %28 = stablehlo.constant dense<0.03125> : tensor<f32>
  %29 = stablehlo.broadcast_in_dim %28, dims = [] : (tensor<f32>) -> tensor<8xf32>
  %30 = stablehlo.multiply %27, %29 : tensor<8xf32>
  %31 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %32 = stablehlo.broadcast_in_dim %31, dims = [] : (tensor<f32>) -> tensor<8xf32>
  %33 = stablehlo.add %30, %32 : tensor<8xf32>
  %34 = stablehlo.rsqrt %33 : tensor<8xf32>
  %35 = stablehlo.broadcast_in_dim %34, dims = [0] : (tensor<8xf32>) -> tensor<8x32xf32>
  %36 = stablehlo.multiply %18, %35 : tensor<8x32xf32>
  %37 = stablehlo.broadcast_in_dim %24, dims = [1] : (tensor<32xf32>) -> tensor<8x32xf32>
  %38 = stablehlo.multiply %36, %37 : tensor<8x32xf32>
  %39 = stablehlo.convert %38 : (tensor<8x32xf32>) -> tensor<8x32xbf16>
  %40 = stablehlo.constant dense<0> : tensor<i32>
  %42 = stablehlo.dynamic_slice %41, %17, %40, %40, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %43 = stablehlo.reshape %42 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %44 = stablehlo.dot_general %39, %43, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<32x32xbf16>) -> tensor<8x32xbf16>
  %45 = stablehlo.reshape %44 : (tensor<8x32xbf16>) -> tensor<8x4x8xbf16>
  %46 = stablehlo.convert %45 : (tensor<8x4x8xbf16>) -> tensor<8x4x8xf32>
  %55 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %57 = "stablehlo.gather"(%56, %55) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>
  %58 = stablehlo.broadcast_in_dim %57, dims = [0, 2] : (tensor<8x4xf32>) -> tensor<8x4x4xf32>
  %66 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %68 = "stablehlo.gather"(%67, %66) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>
  %69 = stablehlo.broadcast_in_dim %68, dims = [0, 2] : (tensor<8x4xf32>) -> tensor<8x4x4xf32>
  %70 = stablehlo.slice %46 [0:8, 0:4, 0:4] : (tensor<8x4x8xf32>) -> tensor<8x4x4xf32>
  %71 = stablehlo.slice %46 [0:8, 0:4, 4:8] : (tensor<8x4x8xf32>) -> tensor<8x4x4xf32>
  %72 = stablehlo.multiply %70, %58 : tensor<8x4x4xf32>
  %73 = stablehlo.multiply %71, %69 : tensor<8x4x4xf32>
  %74 = stablehlo.subtract %72, %73 : tensor<8x4x4xf32>
  %75 = stablehlo.multiply %71, %58 : tensor<8x4x4xf32>
  %76 = stablehlo.multiply %70, %69 : tensor<8x4x4xf32>
  %77 = stablehlo.add %75, %76 : tensor<8x4x4xf32>
  %78 = stablehlo.concatenate %74, %77, dim = 2 : (tensor<8x4x4xf32>, tensor<8x4x4xf32>) -> tensor<8x4x8xf32>
  %79 = stablehlo.convert %78 : (tensor<8x4x8xf32>) -> tensor<8x4x8xbf16>
  %80 = stablehlo.constant dense<0> : tensor<i32>
  %82 = stablehlo.dynamic_slice %81, %17, %80, %80, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %83 = stablehlo.reshape %82 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %84 = stablehlo.dot_general %39, %83, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<16x32xbf16>) -> tensor<8x16xbf16>
  %85 = stablehlo.reshape %84 : (tensor<8x16xbf16>) -> tensor<8x2x8xbf16>
  %86 = stablehlo.convert %85 : (tensor<8x2x8xbf16>) -> tensor<8x2x8xf32>
  %87 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %88 = "stablehlo.gather"(%56, %87) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>
  %89 = stablehlo.broadcast_in_dim %88, dims = [0, 2] : (tensor<8x4xf32>) -> tensor<8x2x4xf32>
  %90 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %91 = "stablehlo.gather"(%67, %90) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<8x1xi32>) -> tensor<8x4xf32>
  %92 = stablehlo.broadcast_in_dim %91, dims = [0, 2] : (tensor<8x4xf32>) -> tensor<8x2x4xf32>
  %93 = stablehlo.slice %86 [0:8, 0:2, 0:4] : (tensor<8x2x8xf32>) -> tensor<8x2x4xf32>
  %94 = stablehlo.slice %86 [0:8, 0:2, 4:8] : (tensor<8x2x8xf32>) -> tensor<8x2x4xf32>
  %95 = stablehlo.multiply %93, %89 : tensor<8x2x4xf32>
  %96 = stablehlo.multiply %94, %92 : tensor<8x2x4xf32>
  %97 = stablehlo.subtract %95, %96 : tensor<8x2x4xf32>
  %98 = stablehlo.multiply %94, %89 : tensor<8x2x4xf32>
  %99 = stablehlo.multiply %93, %92 : tensor<8x2x4xf32>
  %100 = stablehlo.add %98, %99 : tensor<8x2x4xf32>
  %101 = stablehlo.concatenate %97, %100, dim = 2 : (tensor<8x2x4xf32>, tensor<8x2x4xf32>) -> tensor<8x2x8xf32>
  %102 = stablehlo.convert %101 : (tensor<8x2x8xf32>) -> tensor<8x2x8xbf16>
  %103 = stablehlo.constant dense<0> : tensor<i32>
  %105 = stablehlo.dynamic_slice %104, %17, %103, %103, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %106 = stablehlo.reshape %105 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %107 = stablehlo.dot_general %39, %106, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<16x32xbf16>) -> tensor<8x16xbf16>
  %108 = stablehlo.reshape %107 : (tensor<8x16xbf16>) -> tensor<8x2x8xbf16>
  %109 = stablehlo.constant dense<0> : tensor<i32>
  %111 = stablehlo.dynamic_slice %110, %17, %109, %109, %109, %109, sizes = [1, 1, 32, 2, 8] : (tensor<4x1x32x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x32x2x8xbf16>
  %112 = stablehlo.reshape %111 : (tensor<1x1x32x2x8xbf16>) -> tensor<1x32x2x8xbf16>
  %114 = stablehlo.reshape %113 : (tensor<8xi32>) -> tensor<8x1xi32>
  %115 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %116 = stablehlo.concatenate %114, %115, dim = 1 : (tensor<8x1xi32>, tensor<8x1xi32>) -> tensor<8x2xi32>
  %120 = "stablehlo.scatter"(%112, %116, %102) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%117: tensor<bf16>, %118: tensor<bf16>):
    stablehlo.return %118 : tensor<bf16>
  }) : (tensor<1x32x2x8xbf16>, tensor<8x2xi32>, tensor<8x2x8xbf16>) -> tensor<1x32x2x8xbf16>
  %121 = stablehlo.constant dense<0> : tensor<i32>
  %123 = stablehlo.dynamic_slice %122, %17, %121, %121, %121, %121, sizes = [1, 1, 32, 2, 8] : (tensor<4x1x32x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x1x32x2x8xbf16>
  %124 = stablehlo.reshape %123 : (tensor<1x1x32x2x8xbf16>) -> tensor<1x32x2x8xbf16>
  %125 = stablehlo.reshape %113 : (tensor<8xi32>) -> tensor<8x1xi32>
  %126 = stablehlo.reshape %54 : (tensor<8xi32>) -> tensor<8x1xi32>
  %127 = stablehlo.concatenate %125, %126, dim = 1 : (tensor<8x1xi32>, tensor<8x1xi32>) -> tensor<8x2xi32>
  %131 = "stablehlo.scatter"(%124, %127, %108) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1, 2], inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 1>, unique_indices = false}> ({
  ^bb0(%128: tensor<bf16>, %129: tensor<bf16>):
    stablehlo.return %129 : tensor<bf16>
  }) : (tensor<1x32x2x8xbf16>, tensor<8x2xi32>, tensor<8x2x8xbf16>) -> tensor<1x32x2x8xbf16>
  %132 = stablehlo.reshape %79 : (tensor<8x4x8xbf16>) -> tensor<8x2x2x8xbf16>
  %133 = stablehlo.dot_general %132, %120, batching_dims = [1] x [2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<8x2x2x8xbf16>, tensor<1x32x2x8xbf16>) -> tensor<2x8x2x1x32xf32>
  %134 = stablehlo.iota dim = 1 : tensor<8x1x32xi32>
  %135 = stablehlo.broadcast_in_dim %113, dims = [0] : (tensor<8xi32>) -> tensor<8x1x32xi32>
  %136 = stablehlo.compare EQ, %134, %135, SIGNED : (tensor<8x1x32xi32>, tensor<8x1x32xi32>) -> tensor<8x1x32xi1>
  %137 = stablehlo.iota dim = 2 : tensor<8x1x32xi32>
  %138 = stablehlo.broadcast_in_dim %54, dims = [0] : (tensor<8xi32>) -> tensor<8x1x32xi32>
  %139 = stablehlo.compare LE, %137, %138, SIGNED : (tensor<8x1x32xi32>, tensor<8x1x32xi32>) -> tensor<8x1x32xi1>
  %140 = stablehlo.and %136, %139 : tensor<8x1x32xi1>
  %141 = stablehlo.broadcast_in_dim %140, dims = [1, 3, 4] : (tensor<8x1x32xi1>) -> tensor<2x8x2x1x32xi1>
  %142 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %143 = stablehlo.broadcast_in_dim %142, dims = [] : (tensor<f32>) -> tensor<2x8x2x1x32xf32>
  %144 = stablehlo.multiply %133, %143 : tensor<2x8x2x1x32xf32>
  %145 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %146 = stablehlo.broadcast_in_dim %145, dims = [] : (tensor<f32>) -> tensor<2x8x2x1x32xf32>
  %147 = stablehlo.select %141, %144, %146 : tensor<2x8x2x1x32xi1>, tensor<2x8x2x1x32xf32>
  %148 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %149 = stablehlo.reduce(%147 init: %148) applies stablehlo.maximum across dimensions = [3, 4] : (tensor<2x8x2x1x32xf32>, tensor<f32>) -> tensor<2x8x2xf32>
  %150 = stablehlo.broadcast_in_dim %149, dims = [0, 1, 2] : (tensor<2x8x2xf32>) -> tensor<2x8x2x1x32xf32>
  %151 = stablehlo.subtract %147, %150 : tensor<2x8x2x1x32xf32>
  %152 = stablehlo.exponential %151 : tensor<2x8x2x1x32xf32>
  %153 = stablehlo.constant dense<0.0> : tensor<f32>
  %154 = stablehlo.reduce(%152 init: %153) applies stablehlo.add across dimensions = [3, 4] : (tensor<2x8x2x1x32xf32>, tensor<f32>) -> tensor<2x8x2xf32>
  %155 = stablehlo.broadcast_in_dim %154, dims = [0, 1, 2] : (tensor<2x8x2xf32>) -> tensor<2x8x2x1x32xf32>
  %156 = stablehlo.divide %152, %155 : tensor<2x8x2x1x32xf32>
  %157 = stablehlo.convert %156 : (tensor<2x8x2x1x32xf32>) -> tensor<2x8x2x1x32xbf16>
  %158 = stablehlo.dot_general %157, %131, batching_dims = [0] x [2], contracting_dims = [3, 4] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<2x8x2x1x32xbf16>, tensor<1x32x2x8xbf16>) -> tensor<2x8x2x8xbf16>
  %159 = stablehlo.transpose %158, dims = [1, 0, 2, 3] : (tensor<2x8x2x8xbf16>) -> tensor<8x2x2x8xbf16>
  %160 = stablehlo.reshape %159 : (tensor<8x2x2x8xbf16>) -> tensor<8x4x8xbf16>
  %161 = stablehlo.reshape %160 : (tensor<8x4x8xbf16>) -> tensor<8x32xbf16>
  %162 = stablehlo.constant dense<0> : tensor<i32>
  %164 = stablehlo.dynamic_slice %163, %17, %162, %162, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %165 = stablehlo.reshape %164 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %166 = stablehlo.dot_general %161, %165, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<32x32xbf16>) -> tensor<8x32xf32>
  %167 = stablehlo.add %166, %18 : tensor<8x32xf32>
  %168 = stablehlo.constant dense<0> : tensor<i32>
  %170 = stablehlo.dynamic_slice %169, %17, %168, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %171 = stablehlo.reshape %170 : (tensor<1x32xf32>) -> tensor<32xf32>
  %172 = stablehlo.multiply %167, %167 : tensor<8x32xf32>
  %173 = stablehlo.constant dense<0.0> : tensor<f32>
  %174 = stablehlo.reduce(%172 init: %173) applies stablehlo.add across dimensions = [1] : (tensor<8x32xf32>, tensor<f32>) -> tensor<8xf32>
  %175 = stablehlo.constant dense<0.03125> : tensor<f32>
  %176 = stablehlo.broadcast_in_dim %175, dims = [] : (tensor<f32>) -> tensor<8xf32>
  %177 = stablehlo.multiply %174, %176 : tensor<8xf32>
  %178 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %179 = stablehlo.broadcast_in_dim %178, dims = [] : (tensor<f32>) -> tensor<8xf32>
  %180 = stablehlo.add %177, %179 : tensor<8xf32>
  %181 = stablehlo.rsqrt %180 : tensor<8xf32>
  %182 = stablehlo.broadcast_in_dim %181, dims = [0] : (tensor<8xf32>) -> tensor<8x32xf32>
  %183 = stablehlo.multiply %167, %182 : tensor<8x32xf32>
  %184 = stablehlo.broadcast_in_dim %171, dims = [1] : (tensor<32xf32>) -> tensor<8x32xf32>
  %185 = stablehlo.multiply %183, %184 : tensor<8x32xf32>
  %186 = stablehlo.convert %185 : (tensor<8x32xf32>) -> tensor<8x32xbf16>
  %187 = stablehlo.constant dense<0> : tensor<i32>
  %189 = stablehlo.dynamic_slice %188, %17, %187, %187, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %190 = stablehlo.reshape %189 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %191 = stablehlo.dot_general %186, %190, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<48x32xbf16>) -> tensor<8x48xbf16>
  %192 = stablehlo.constant dense<0> : tensor<i32>
  %194 = stablehlo.dynamic_slice %193, %17, %192, %192, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %195 = stablehlo.reshape %194 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %196 = stablehlo.dot_general %186, %195, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x32xbf16>, tensor<48x32xbf16>) -> tensor<8x48xbf16>
  %197 = stablehlo.convert %191 : (tensor<8x48xbf16>) -> tensor<8x48xf32>
  %198 = stablehlo.convert %196 : (tensor<8x48xbf16>) -> tensor<8x48xf32>
  %199 = stablehlo.logistic %197 : tensor<8x48xf32>
  %200 = stablehlo.multiply %197, %199 : tensor<8x48xf32>
  %201 = stablehlo.multiply %200, %198 : tensor<8x48xf32>
  %202 = stablehlo.convert %201 : (tensor<8x48xf32>) -> tensor<8x48xbf16>
  %203 = stablehlo.constant dense<0> : tensor<i32>
  %205 = stablehlo.dynamic_slice %204, %17, %203, %203, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %206 = stablehlo.reshape %205 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %207 = stablehlo.dot_general %202, %206, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x48xbf16>, tensor<32x48xbf16>) -> tensor<8x32xf32>
  %208 = stablehlo.add %207, %167 : tensor<8x32xf32>
  %209 = stablehlo.constant dense<0> : tensor<i32>
  %210 = stablehlo.reshape %120 : (tensor<1x32x2x8xbf16>) -> tensor<1x1x32x2x8xbf16>
  %211 = stablehlo.dynamic_update_slice %19, %210, %17, %209, %209, %209, %209 : (tensor<4x1x32x2x8xbf16>, tensor<1x1x32x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x1x32x2x8xbf16>
  %212 = stablehlo.constant dense<0> : tensor<i32>
  %213 = stablehlo.reshape %131 : (tensor<1x32x2x8xbf16>) -> tensor<1x1x32x2x8xbf16>
  %214 = stablehlo.dynamic_update_slice %20, %213, %17, %212, %212, %212, %212 : (tensor<4x1x32x2x8xbf16>, tensor<1x1x32x2x8xbf16>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x1x32x2x8xbf16>
  %215 = stablehlo.constant dense<1> : tensor<i32>
  %216 = stablehlo.add %17, %215 : tensor<i32>
  stablehlo.return %216, %208, %211, %214, %22, %41, %54, %56, %67, %81, %104, %110, %113, %122, %163, %169, %188, %193, %204 : tensor<i32>, tensor<8x32xf32>, tensor<4x1x32x2x8xbf16>, tensor<4x1x32x2x8xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<8xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<4x1x32x2x8xbf16>, tensor<8xi32>, tensor<4x1x32x2x8xbf16>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%220 = stablehlo.multiply %217#1, %217#1 : tensor<8x32xf32>
%221 = stablehlo.constant dense<0.0> : tensor<f32>
%222 = stablehlo.reduce(%220 init: %221) applies stablehlo.add across dimensions = [1] : (tensor<8x32xf32>, tensor<f32>) -> tensor<8xf32>
%223 = stablehlo.constant dense<0.03125> : tensor<f32>
%224 = stablehlo.broadcast_in_dim %223, dims = [] : (tensor<f32>) -> tensor<8xf32>
%225 = stablehlo.multiply %222, %224 : tensor<8xf32>
%226 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%227 = stablehlo.broadcast_in_dim %226, dims = [] : (tensor<f32>) -> tensor<8xf32>
%228 = stablehlo.add %225, %227 : tensor<8xf32>
%229 = stablehlo.rsqrt %228 : tensor<8xf32>
%230 = stablehlo.broadcast_in_dim %229, dims = [0] : (tensor<8xf32>) -> tensor<8x32xf32>
%231 = stablehlo.multiply %217#1, %230 : tensor<8x32xf32>
%232 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<8x32xf32>
%233 = stablehlo.multiply %231, %232 : tensor<8x32xf32>
%234 = stablehlo.convert %233 : (tensor<8x32xf32>) -> tensor<8x32xbf16>
%235 = stablehlo.reshape %arg16 : (tensor<1xi32>) -> tensor<1x1xi32>
%236 = "stablehlo.gather"(%234, %235) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<8x32xbf16>, tensor<1x1xi32>) -> tensor<1x32xbf16>
%237 = stablehlo.constant dense<0> : tensor<i32>
%238 = stablehlo.broadcast_in_dim %237, dims = [] : (tensor<i32>) -> tensor<1xi32>
%239 = stablehlo.compare GE, %arg16, %238, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
%240 = stablehlo.constant dense<8> : tensor<i32>
%241 = stablehlo.broadcast_in_dim %240, dims = [] : (tensor<i32>) -> tensor<1xi32>
%242 = stablehlo.compare LT, %arg16, %241, SIGNED : (tensor<1xi32>, tensor<1xi32>) -> tensor<1xi1>
%243 = stablehlo.and %239, %242 : tensor<1xi1>
%244 = stablehlo.broadcast_in_dim %243, dims = [0] : (tensor<1xi1>) -> tensor<1x32xi1>
%245 = stablehlo.constant dense<0.0> : tensor<bf16>
%246 = stablehlo.broadcast_in_dim %245, dims = [] : (tensor<bf16>) -> tensor<1x32xbf16>
%247 = stablehlo.select %244, %236, %246 : tensor<1x32xi1>, tensor<1x32xbf16>
%248 = stablehlo.dot_general %247, %arg0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<1x32xbf16>, tensor<96x32xbf16>) -> tensor<1x96xf32>
return %217#2, %217#3, %248 : tensor<4x1x32x2x8xbf16>, tensor<4x1x32x2x8xbf16>, tensor<1x96xf32>
}
}
