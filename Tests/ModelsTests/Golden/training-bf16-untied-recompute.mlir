module @training_step attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
func.func public @main(%arg0: tensor<96x32xf32> {tf.aliasing_output = 0 : i32}, %arg1: tensor<4x32xf32> {tf.aliasing_output = 1 : i32}, %arg2: tensor<4x32x32xf32> {tf.aliasing_output = 2 : i32}, %arg3: tensor<4x16x32xf32> {tf.aliasing_output = 3 : i32}, %arg4: tensor<4x16x32xf32> {tf.aliasing_output = 4 : i32}, %arg5: tensor<4x32x32xf32> {tf.aliasing_output = 5 : i32}, %arg6: tensor<4x32xf32> {tf.aliasing_output = 6 : i32}, %arg7: tensor<4x48x32xf32> {tf.aliasing_output = 7 : i32}, %arg8: tensor<4x48x32xf32> {tf.aliasing_output = 8 : i32}, %arg9: tensor<4x32x48xf32> {tf.aliasing_output = 9 : i32}, %arg10: tensor<32xf32> {tf.aliasing_output = 10 : i32}, %arg11: tensor<96x32xf32> {tf.aliasing_output = 11 : i32}, %arg12: tensor<96x32xf32> {tf.aliasing_output = 12 : i32}, %arg13: tensor<4x32xf32> {tf.aliasing_output = 13 : i32}, %arg14: tensor<4x32x32xf32> {tf.aliasing_output = 14 : i32}, %arg15: tensor<4x16x32xf32> {tf.aliasing_output = 15 : i32}, %arg16: tensor<4x16x32xf32> {tf.aliasing_output = 16 : i32}, %arg17: tensor<4x32x32xf32> {tf.aliasing_output = 17 : i32}, %arg18: tensor<4x32xf32> {tf.aliasing_output = 18 : i32}, %arg19: tensor<4x48x32xf32> {tf.aliasing_output = 19 : i32}, %arg20: tensor<4x48x32xf32> {tf.aliasing_output = 20 : i32}, %arg21: tensor<4x32x48xf32> {tf.aliasing_output = 21 : i32}, %arg22: tensor<32xf32> {tf.aliasing_output = 22 : i32}, %arg23: tensor<96x32xf32> {tf.aliasing_output = 23 : i32}, %arg24: tensor<96x32xf32> {tf.aliasing_output = 24 : i32}, %arg25: tensor<4x32xf32> {tf.aliasing_output = 25 : i32}, %arg26: tensor<4x32x32xf32> {tf.aliasing_output = 26 : i32}, %arg27: tensor<4x16x32xf32> {tf.aliasing_output = 27 : i32}, %arg28: tensor<4x16x32xf32> {tf.aliasing_output = 28 : i32}, %arg29: tensor<4x32x32xf32> {tf.aliasing_output = 29 : i32}, %arg30: tensor<4x32xf32> {tf.aliasing_output = 30 : i32}, %arg31: tensor<4x48x32xf32> {tf.aliasing_output = 31 : i32}, %arg32: tensor<4x48x32xf32> {tf.aliasing_output = 32 : i32}, %arg33: tensor<4x32x48xf32> {tf.aliasing_output = 33 : i32}, %arg34: tensor<32xf32> {tf.aliasing_output = 34 : i32}, %arg35: tensor<96x32xf32> {tf.aliasing_output = 35 : i32}, %arg36: tensor<3xf32>, %arg37: tensor<3xf32>, %arg38: tensor<32xi32>, %arg39: tensor<32xi32>, %arg40: tensor<32xi32>, %arg41: tensor<2x16xi32>, %arg42: tensor<32xi32>, %arg43: tensor<32xi32>, %arg44: tensor<32xi32>, %arg45: tensor<2x16xi32>) -> (tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<f32>, tensor<f32>, tensor<f32>) {
%0 = stablehlo.convert %arg0 : (tensor<96x32xf32>) -> tensor<96x32xbf16>
%1 = stablehlo.convert %arg2 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%2 = stablehlo.convert %arg3 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%3 = stablehlo.convert %arg4 : (tensor<4x16x32xf32>) -> tensor<4x16x32xbf16>
%4 = stablehlo.convert %arg5 : (tensor<4x32x32xf32>) -> tensor<4x32x32xbf16>
%5 = stablehlo.convert %arg7 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%6 = stablehlo.convert %arg8 : (tensor<4x48x32xf32>) -> tensor<4x48x32xbf16>
%7 = stablehlo.convert %arg9 : (tensor<4x32x48xf32>) -> tensor<4x32x48xbf16>
%8 = stablehlo.convert %arg11 : (tensor<96x32xf32>) -> tensor<96x32xbf16>
%9 = stablehlo.reshape %arg38 : (tensor<32xi32>) -> tensor<32x1xi32>
%10 = "stablehlo.gather"(%0, %9) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<32x1xi32>) -> tensor<32x32xbf16>
%11 = stablehlo.constant dense<0> : tensor<i32>
%12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<i32>) -> tensor<32xi32>
%13 = stablehlo.compare GE, %arg38, %12, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%14 = stablehlo.constant dense<96> : tensor<i32>
%15 = stablehlo.broadcast_in_dim %14, dims = [] : (tensor<i32>) -> tensor<32xi32>
%16 = stablehlo.compare LT, %arg38, %15, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%17 = stablehlo.and %13, %16 : tensor<32xi1>
%18 = stablehlo.broadcast_in_dim %17, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%19 = stablehlo.constant dense<0.0> : tensor<bf16>
%20 = stablehlo.broadcast_in_dim %19, dims = [] : (tensor<bf16>) -> tensor<32x32xbf16>
%21 = stablehlo.select %18, %10, %20 : tensor<32x32xi1>, tensor<32x32xbf16>
%22 = stablehlo.convert %21 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%23 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%24 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%25 = stablehlo.constant dense<0.0> : tensor<2x16x4x8xbf16>
%26 = stablehlo.constant dense<0.0> : tensor<2x16x2x8xbf16>
%27 = stablehlo.constant dense<0.0> : tensor<2x16x2x8xbf16>
%28 = stablehlo.constant dense<0.0> : tensor<2x16x4x8xbf16>
%29 = stablehlo.constant dense<0.0> : tensor<2x4x16xf32>
%30 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%31 = stablehlo.constant dense<0.0> : tensor<32x32xf32>
%32 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%33 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%34 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%35 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%36 = stablehlo.constant dense<0> : tensor<i32>
%78 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%79 = stablehlo.convert %78 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%80 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%81 = stablehlo.broadcast_in_dim %80, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%82 = stablehlo.multiply %79, %81 : tensor<64x4xf64>
%83 = stablehlo.cosine %82 : tensor<64x4xf64>
%84 = stablehlo.convert %83 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%90 = stablehlo.iota dim = 0 : tensor<64x4xi32>
%91 = stablehlo.convert %90 : (tensor<64x4xi32>) -> tensor<64x4xf64>
%92 = stablehlo.constant dense<[1.0, 0.1, 0.01, 0.001]> : tensor<4xf64>
%93 = stablehlo.broadcast_in_dim %92, dims = [1] : (tensor<4xf64>) -> tensor<64x4xf64>
%94 = stablehlo.multiply %91, %93 : tensor<64x4xf64>
%95 = stablehlo.sine %94 : tensor<64x4xf64>
%96 = stablehlo.convert %95 : (tensor<64x4xf64>) -> tensor<64x4xf32>
%229:28 = stablehlo.while(%37 = %36, %38 = %22, %39 = %23, %40 = %24, %41 = %25, %42 = %26, %43 = %27, %44 = %28, %45 = %29, %46 = %30, %47 = %31, %48 = %32, %49 = %33, %50 = %34, %51 = %35, %53 = %arg1, %72 = %1, %85 = %arg40, %87 = %84, %98 = %96, %112 = %2, %135 = %3, %146 = %arg41, %178 = %4, %184 = %arg6, %203 = %5, %208 = %6, %219 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<32x32xbf16>, tensor<2x16x4x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x4x8xbf16>, tensor<2x4x16xf32>, tensor<32x32xbf16>, tensor<32x32xf32>, tensor<32x32xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %230 = stablehlo.constant dense<4> : tensor<i32>
  %231 = stablehlo.compare LT, %37, %230, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %231 : tensor<i1>
} do {
  %52 = stablehlo.constant dense<0> : tensor<i32>
  %54 = stablehlo.dynamic_slice %53, %37, %52, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %55 = stablehlo.reshape %54 : (tensor<1x32xf32>) -> tensor<32xf32>
  %56 = stablehlo.multiply %38, %38 : tensor<32x32xf32>
  %57 = stablehlo.constant dense<0.0> : tensor<f32>
  %58 = stablehlo.reduce(%56 init: %57) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %59 = stablehlo.constant dense<0.03125> : tensor<f32>
  %60 = stablehlo.broadcast_in_dim %59, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %61 = stablehlo.multiply %58, %60 : tensor<32xf32>
  %62 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %63 = stablehlo.broadcast_in_dim %62, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %64 = stablehlo.add %61, %63 : tensor<32xf32>
  %65 = stablehlo.rsqrt %64 : tensor<32xf32>
  %66 = stablehlo.broadcast_in_dim %65, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %67 = stablehlo.multiply %38, %66 : tensor<32x32xf32>
  %68 = stablehlo.broadcast_in_dim %55, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %69 = stablehlo.multiply %67, %68 : tensor<32x32xf32>
  %70 = stablehlo.convert %69 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %71 = stablehlo.constant dense<0> : tensor<i32>
  %73 = stablehlo.dynamic_slice %72, %37, %71, %71, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %74 = stablehlo.reshape %73 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %75 = stablehlo.dot_general %70, %74, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %76 = stablehlo.reshape %75 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %77 = stablehlo.convert %76 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %86 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %88 = "stablehlo.gather"(%87, %86) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %89 = stablehlo.broadcast_in_dim %88, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %97 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %99 = "stablehlo.gather"(%98, %97) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %100 = stablehlo.broadcast_in_dim %99, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %101 = stablehlo.slice %77 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %102 = stablehlo.slice %77 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %103 = stablehlo.multiply %101, %89 : tensor<32x4x4xf32>
  %104 = stablehlo.multiply %102, %100 : tensor<32x4x4xf32>
  %105 = stablehlo.subtract %103, %104 : tensor<32x4x4xf32>
  %106 = stablehlo.multiply %102, %89 : tensor<32x4x4xf32>
  %107 = stablehlo.multiply %101, %100 : tensor<32x4x4xf32>
  %108 = stablehlo.add %106, %107 : tensor<32x4x4xf32>
  %109 = stablehlo.concatenate %105, %108, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %110 = stablehlo.convert %109 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %111 = stablehlo.constant dense<0> : tensor<i32>
  %113 = stablehlo.dynamic_slice %112, %37, %111, %111, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %114 = stablehlo.reshape %113 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %115 = stablehlo.dot_general %70, %114, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %116 = stablehlo.reshape %115 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %117 = stablehlo.convert %116 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %118 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %119 = "stablehlo.gather"(%87, %118) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %120 = stablehlo.broadcast_in_dim %119, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %121 = stablehlo.reshape %85 : (tensor<32xi32>) -> tensor<32x1xi32>
  %122 = "stablehlo.gather"(%98, %121) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %123 = stablehlo.broadcast_in_dim %122, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %124 = stablehlo.slice %117 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %125 = stablehlo.slice %117 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %126 = stablehlo.multiply %124, %120 : tensor<32x2x4xf32>
  %127 = stablehlo.multiply %125, %123 : tensor<32x2x4xf32>
  %128 = stablehlo.subtract %126, %127 : tensor<32x2x4xf32>
  %129 = stablehlo.multiply %125, %120 : tensor<32x2x4xf32>
  %130 = stablehlo.multiply %124, %123 : tensor<32x2x4xf32>
  %131 = stablehlo.add %129, %130 : tensor<32x2x4xf32>
  %132 = stablehlo.concatenate %128, %131, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %133 = stablehlo.convert %132 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %134 = stablehlo.constant dense<0> : tensor<i32>
  %136 = stablehlo.dynamic_slice %135, %37, %134, %134, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %137 = stablehlo.reshape %136 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %138 = stablehlo.dot_general %70, %137, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %139 = stablehlo.reshape %138 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %140 = stablehlo.reshape %110 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %141 = stablehlo.reshape %133 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %142 = stablehlo.reshape %139 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %143 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %144 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %145 = stablehlo.compare LE, %143, %144, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %147 = stablehlo.broadcast_in_dim %146, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %148 = stablehlo.compare GE, %143, %147, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %149 = stablehlo.and %145, %148 : tensor<2x16x16xi1>
  %150 = stablehlo.reshape %140 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %151 = stablehlo.dot_general %150, %141, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %152 = stablehlo.broadcast_in_dim %149, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %153 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %154 = stablehlo.broadcast_in_dim %153, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %155 = stablehlo.multiply %151, %154 : tensor<2x2x16x2x16xf32>
  %156 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %157 = stablehlo.broadcast_in_dim %156, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %158 = stablehlo.select %152, %155, %157 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %159 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %160 = stablehlo.reduce(%158 init: %159) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %161 = stablehlo.broadcast_in_dim %160, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %162 = stablehlo.subtract %158, %161 : tensor<2x2x16x2x16xf32>
  %163 = stablehlo.exponential %162 : tensor<2x2x16x2x16xf32>
  %164 = stablehlo.constant dense<0.0> : tensor<f32>
  %165 = stablehlo.reduce(%163 init: %164) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %166 = stablehlo.broadcast_in_dim %165, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %167 = stablehlo.divide %163, %166 : tensor<2x2x16x2x16xf32>
  %168 = stablehlo.convert %167 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %169 = stablehlo.dot_general %168, %142, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %170 = stablehlo.transpose %169, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %171 = stablehlo.reshape %170 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %172 = stablehlo.log %165 : tensor<2x2x16x2xf32>
  %173 = stablehlo.add %160, %172 : tensor<2x2x16x2xf32>
  %174 = stablehlo.transpose %173, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %175 = stablehlo.reshape %174 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %176 = stablehlo.reshape %171 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %177 = stablehlo.constant dense<0> : tensor<i32>
  %179 = stablehlo.dynamic_slice %178, %37, %177, %177, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %180 = stablehlo.reshape %179 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %181 = stablehlo.dot_general %176, %180, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %182 = stablehlo.add %181, %38 : tensor<32x32xf32>
  %183 = stablehlo.constant dense<0> : tensor<i32>
  %185 = stablehlo.dynamic_slice %184, %37, %183, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %186 = stablehlo.reshape %185 : (tensor<1x32xf32>) -> tensor<32xf32>
  %187 = stablehlo.multiply %182, %182 : tensor<32x32xf32>
  %188 = stablehlo.constant dense<0.0> : tensor<f32>
  %189 = stablehlo.reduce(%187 init: %188) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %190 = stablehlo.constant dense<0.03125> : tensor<f32>
  %191 = stablehlo.broadcast_in_dim %190, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %192 = stablehlo.multiply %189, %191 : tensor<32xf32>
  %193 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %194 = stablehlo.broadcast_in_dim %193, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %195 = stablehlo.add %192, %194 : tensor<32xf32>
  %196 = stablehlo.rsqrt %195 : tensor<32xf32>
  %197 = stablehlo.broadcast_in_dim %196, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %198 = stablehlo.multiply %182, %197 : tensor<32x32xf32>
  %199 = stablehlo.broadcast_in_dim %186, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %200 = stablehlo.multiply %198, %199 : tensor<32x32xf32>
  %201 = stablehlo.convert %200 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %202 = stablehlo.constant dense<0> : tensor<i32>
  %204 = stablehlo.dynamic_slice %203, %37, %202, %202, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %205 = stablehlo.reshape %204 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %206 = stablehlo.dot_general %201, %205, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %207 = stablehlo.constant dense<0> : tensor<i32>
  %209 = stablehlo.dynamic_slice %208, %37, %207, %207, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %210 = stablehlo.reshape %209 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %211 = stablehlo.dot_general %201, %210, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %212 = stablehlo.convert %206 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %213 = stablehlo.convert %211 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %214 = stablehlo.logistic %212 : tensor<32x48xf32>
  %215 = stablehlo.multiply %212, %214 : tensor<32x48xf32>
  %216 = stablehlo.multiply %215, %213 : tensor<32x48xf32>
  %217 = stablehlo.convert %216 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %218 = stablehlo.constant dense<0> : tensor<i32>
  %220 = stablehlo.dynamic_slice %219, %37, %218, %218, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %221 = stablehlo.reshape %220 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %222 = stablehlo.dot_general %217, %221, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x48xbf16>) -> tensor<32x32xf32>
  %223 = stablehlo.add %222, %182 : tensor<32x32xf32>
  %224 = stablehlo.constant dense<0> : tensor<i32>
  %225 = stablehlo.reshape %38 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %226 = stablehlo.dynamic_update_slice %39, %225, %37, %224, %224 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %227 = stablehlo.constant dense<1> : tensor<i32>
  %228 = stablehlo.add %37, %227 : tensor<i32>
  stablehlo.return %228, %223, %226, %70, %140, %141, %142, %171, %175, %176, %182, %201, %206, %211, %217, %53, %72, %85, %87, %98, %112, %135, %146, %178, %184, %203, %208, %219 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<32x32xbf16>, tensor<2x16x4x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x4x8xbf16>, tensor<2x4x16xf32>, tensor<32x32xbf16>, tensor<32x32xf32>, tensor<32x32xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%232 = stablehlo.multiply %229#1, %229#1 : tensor<32x32xf32>
%233 = stablehlo.constant dense<0.0> : tensor<f32>
%234 = stablehlo.reduce(%232 init: %233) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%235 = stablehlo.constant dense<0.03125> : tensor<f32>
%236 = stablehlo.broadcast_in_dim %235, dims = [] : (tensor<f32>) -> tensor<32xf32>
%237 = stablehlo.multiply %234, %236 : tensor<32xf32>
%238 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%239 = stablehlo.broadcast_in_dim %238, dims = [] : (tensor<f32>) -> tensor<32xf32>
%240 = stablehlo.add %237, %239 : tensor<32xf32>
%241 = stablehlo.rsqrt %240 : tensor<32xf32>
%242 = stablehlo.broadcast_in_dim %241, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%243 = stablehlo.multiply %229#1, %242 : tensor<32x32xf32>
%244 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%245 = stablehlo.multiply %243, %244 : tensor<32x32xf32>
%246 = stablehlo.convert %245 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%247 = stablehlo.dot_general %246, %8, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<96x32xbf16>) -> tensor<32x96xf32>
%248 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%249 = stablehlo.reduce(%247 init: %248) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%250 = stablehlo.broadcast_in_dim %249, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%251 = stablehlo.subtract %247, %250 : tensor<32x96xf32>
%252 = stablehlo.exponential %251 : tensor<32x96xf32>
%253 = stablehlo.constant dense<0.0> : tensor<f32>
%254 = stablehlo.reduce(%252 init: %253) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%255 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%256 = stablehlo.broadcast_in_dim %arg39, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%257 = stablehlo.compare EQ, %255, %256, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%258 = stablehlo.constant dense<0.0> : tensor<f32>
%259 = stablehlo.broadcast_in_dim %258, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%260 = stablehlo.select %257, %251, %259 : tensor<32x96xi1>, tensor<32x96xf32>
%261 = stablehlo.constant dense<0.0> : tensor<f32>
%262 = stablehlo.reduce(%260 init: %261) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%263 = stablehlo.constant dense<0> : tensor<i32>
%264 = stablehlo.broadcast_in_dim %263, dims = [] : (tensor<i32>) -> tensor<32xi32>
%265 = stablehlo.compare GE, %arg39, %264, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%266 = stablehlo.constant dense<96> : tensor<i32>
%267 = stablehlo.broadcast_in_dim %266, dims = [] : (tensor<i32>) -> tensor<32xi32>
%268 = stablehlo.compare LT, %arg39, %267, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%269 = stablehlo.and %265, %268 : tensor<32xi1>
%270 = stablehlo.log %254 : tensor<32xf32>
%271 = stablehlo.subtract %270, %262 : tensor<32xf32>
%272 = stablehlo.constant dense<0.0> : tensor<f32>
%273 = stablehlo.broadcast_in_dim %272, dims = [] : (tensor<f32>) -> tensor<32xf32>
%274 = stablehlo.select %269, %271, %273 : tensor<32xi1>, tensor<32xf32>
%275 = stablehlo.constant dense<0.0> : tensor<f32>
%276 = stablehlo.reduce(%274 init: %275) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%277 = stablehlo.constant dense<0.015625> : tensor<f32>
%278 = stablehlo.multiply %276, %277 : tensor<f32>
%279 = stablehlo.constant dense<0.015625> : tensor<f32>
%280 = stablehlo.constant dense<0.0> : tensor<f32>
%281 = stablehlo.broadcast_in_dim %279, dims = [] : (tensor<f32>) -> tensor<32xf32>
%282 = stablehlo.broadcast_in_dim %280, dims = [] : (tensor<f32>) -> tensor<32xf32>
%283 = stablehlo.select %269, %281, %282 : tensor<32xi1>, tensor<32xf32>
%284 = stablehlo.broadcast_in_dim %254, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%285 = stablehlo.divide %252, %284 : tensor<32x96xf32>
%286 = stablehlo.constant dense<1.0> : tensor<f32>
%287 = stablehlo.constant dense<0.0> : tensor<f32>
%288 = stablehlo.broadcast_in_dim %286, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%289 = stablehlo.broadcast_in_dim %287, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%290 = stablehlo.select %257, %288, %289 : tensor<32x96xi1>, tensor<32x96xf32>
%291 = stablehlo.subtract %285, %290 : tensor<32x96xf32>
%292 = stablehlo.broadcast_in_dim %283, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%293 = stablehlo.multiply %291, %292 : tensor<32x96xf32>
%294 = stablehlo.convert %293 : (tensor<32x96xf32>) -> tensor<32x96xbf16>
%295 = stablehlo.dot_general %294, %8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<96x32xbf16>) -> tensor<32x32xbf16>
%296 = stablehlo.dot_general %294, %246, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<32x32xbf16>) -> tensor<96x32xf32>
%297 = stablehlo.multiply %229#1, %229#1 : tensor<32x32xf32>
%298 = stablehlo.constant dense<0.0> : tensor<f32>
%299 = stablehlo.reduce(%297 init: %298) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%300 = stablehlo.constant dense<0.03125> : tensor<f32>
%301 = stablehlo.broadcast_in_dim %300, dims = [] : (tensor<f32>) -> tensor<32xf32>
%302 = stablehlo.multiply %299, %301 : tensor<32xf32>
%303 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%304 = stablehlo.broadcast_in_dim %303, dims = [] : (tensor<f32>) -> tensor<32xf32>
%305 = stablehlo.add %302, %304 : tensor<32xf32>
%306 = stablehlo.rsqrt %305 : tensor<32xf32>
%307 = stablehlo.broadcast_in_dim %306, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%308 = stablehlo.multiply %229#1, %307 : tensor<32x32xf32>
%309 = stablehlo.convert %295 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%310 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%311 = stablehlo.multiply %309, %310 : tensor<32x32xf32>
%312 = stablehlo.multiply %308, %311 : tensor<32x32xf32>
%313 = stablehlo.constant dense<0.0> : tensor<f32>
%314 = stablehlo.reduce(%312 init: %313) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%315 = stablehlo.constant dense<0.03125> : tensor<f32>
%316 = stablehlo.broadcast_in_dim %315, dims = [] : (tensor<f32>) -> tensor<32xf32>
%317 = stablehlo.multiply %314, %316 : tensor<32xf32>
%318 = stablehlo.broadcast_in_dim %317, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%319 = stablehlo.multiply %308, %318 : tensor<32x32xf32>
%320 = stablehlo.subtract %311, %319 : tensor<32x32xf32>
%321 = stablehlo.broadcast_in_dim %306, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%322 = stablehlo.multiply %320, %321 : tensor<32x32xf32>
%323 = stablehlo.multiply %308, %309 : tensor<32x32xf32>
%324 = stablehlo.constant dense<0.0> : tensor<f32>
%325 = stablehlo.reduce(%323 init: %324) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%326 = stablehlo.convert %322 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%327 = stablehlo.slice %7 [3:4, 0:32, 0:48] : (tensor<4x32x48xbf16>) -> tensor<1x32x48xbf16>
%328 = stablehlo.reshape %327 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
%329 = stablehlo.dot_general %326, %328, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
%330 = stablehlo.dot_general %326, %229#14, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
%331 = stablehlo.convert %229#12 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%332 = stablehlo.convert %229#13 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%333 = stablehlo.convert %329 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%334 = stablehlo.logistic %331 : tensor<32x48xf32>
%335 = stablehlo.multiply %331, %334 : tensor<32x48xf32>
%336 = stablehlo.add %334, %335 : tensor<32x48xf32>
%337 = stablehlo.multiply %335, %334 : tensor<32x48xf32>
%338 = stablehlo.subtract %336, %337 : tensor<32x48xf32>
%339 = stablehlo.multiply %333, %332 : tensor<32x48xf32>
%340 = stablehlo.multiply %339, %338 : tensor<32x48xf32>
%341 = stablehlo.multiply %333, %335 : tensor<32x48xf32>
%342 = stablehlo.convert %340 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%343 = stablehlo.convert %341 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%344 = stablehlo.slice %6 [3:4, 0:48, 0:32] : (tensor<4x48x32xbf16>) -> tensor<1x48x32xbf16>
%345 = stablehlo.reshape %344 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
%346 = stablehlo.dot_general %343, %345, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
%347 = stablehlo.dot_general %343, %229#11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%348 = stablehlo.slice %5 [3:4, 0:48, 0:32] : (tensor<4x48x32xbf16>) -> tensor<1x48x32xbf16>
%349 = stablehlo.reshape %348 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
%350 = stablehlo.dot_general %342, %349, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
%351 = stablehlo.convert %346 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%352 = stablehlo.add %350, %351 : tensor<32x32xf32>
%353 = stablehlo.convert %352 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%354 = stablehlo.dot_general %342, %229#11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%355 = stablehlo.slice %arg6 [3:4, 0:32] : (tensor<4x32xf32>) -> tensor<1x32xf32>
%356 = stablehlo.reshape %355 : (tensor<1x32xf32>) -> tensor<32xf32>
%357 = stablehlo.multiply %229#10, %229#10 : tensor<32x32xf32>
%358 = stablehlo.constant dense<0.0> : tensor<f32>
%359 = stablehlo.reduce(%357 init: %358) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%360 = stablehlo.constant dense<0.03125> : tensor<f32>
%361 = stablehlo.broadcast_in_dim %360, dims = [] : (tensor<f32>) -> tensor<32xf32>
%362 = stablehlo.multiply %359, %361 : tensor<32xf32>
%363 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%364 = stablehlo.broadcast_in_dim %363, dims = [] : (tensor<f32>) -> tensor<32xf32>
%365 = stablehlo.add %362, %364 : tensor<32xf32>
%366 = stablehlo.rsqrt %365 : tensor<32xf32>
%367 = stablehlo.broadcast_in_dim %366, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%368 = stablehlo.multiply %229#10, %367 : tensor<32x32xf32>
%369 = stablehlo.convert %353 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%370 = stablehlo.broadcast_in_dim %356, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%371 = stablehlo.multiply %369, %370 : tensor<32x32xf32>
%372 = stablehlo.multiply %368, %371 : tensor<32x32xf32>
%373 = stablehlo.constant dense<0.0> : tensor<f32>
%374 = stablehlo.reduce(%372 init: %373) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%375 = stablehlo.constant dense<0.03125> : tensor<f32>
%376 = stablehlo.broadcast_in_dim %375, dims = [] : (tensor<f32>) -> tensor<32xf32>
%377 = stablehlo.multiply %374, %376 : tensor<32xf32>
%378 = stablehlo.broadcast_in_dim %377, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%379 = stablehlo.multiply %368, %378 : tensor<32x32xf32>
%380 = stablehlo.subtract %371, %379 : tensor<32x32xf32>
%381 = stablehlo.broadcast_in_dim %366, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%382 = stablehlo.multiply %380, %381 : tensor<32x32xf32>
%383 = stablehlo.add %382, %322 : tensor<32x32xf32>
%384 = stablehlo.multiply %368, %369 : tensor<32x32xf32>
%385 = stablehlo.constant dense<0.0> : tensor<f32>
%386 = stablehlo.reduce(%384 init: %385) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%387 = stablehlo.convert %383 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%388 = stablehlo.slice %4 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%389 = stablehlo.reshape %388 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%390 = stablehlo.dot_general %387, %389, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
%391 = stablehlo.dot_general %387, %229#9, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%392 = stablehlo.reshape %390 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
%393 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
%394 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
%395 = stablehlo.compare LE, %393, %394, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%396 = stablehlo.broadcast_in_dim %arg41, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
%397 = stablehlo.compare GE, %393, %396, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%398 = stablehlo.and %395, %397 : tensor<2x16x16xi1>
%399 = stablehlo.reshape %229#4 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%400 = stablehlo.dot_general %399, %229#5, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%401 = stablehlo.broadcast_in_dim %398, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
%402 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%403 = stablehlo.broadcast_in_dim %402, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%404 = stablehlo.multiply %400, %403 : tensor<2x2x16x2x16xf32>
%405 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
%406 = stablehlo.broadcast_in_dim %405, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%407 = stablehlo.select %401, %404, %406 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
%408 = stablehlo.reshape %229#8 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%409 = stablehlo.transpose %408, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%410 = stablehlo.broadcast_in_dim %409, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%411 = stablehlo.subtract %407, %410 : tensor<2x2x16x2x16xf32>
%412 = stablehlo.exponential %411 : tensor<2x2x16x2x16xf32>
%413 = stablehlo.reshape %392 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%414 = stablehlo.dot_general %413, %229#6, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%415 = stablehlo.convert %392 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%416 = stablehlo.convert %229#7 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%417 = stablehlo.multiply %415, %416 : tensor<2x16x4x8xf32>
%418 = stablehlo.constant dense<0.0> : tensor<f32>
%419 = stablehlo.reduce(%417 init: %418) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
%420 = stablehlo.transpose %419, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
%421 = stablehlo.reshape %420 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%422 = stablehlo.transpose %421, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%423 = stablehlo.broadcast_in_dim %422, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%424 = stablehlo.subtract %414, %423 : tensor<2x2x16x2x16xf32>
%425 = stablehlo.multiply %412, %424 : tensor<2x2x16x2x16xf32>
%426 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%427 = stablehlo.broadcast_in_dim %426, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%428 = stablehlo.multiply %425, %427 : tensor<2x2x16x2x16xf32>
%429 = stablehlo.convert %428 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%430 = stablehlo.dot_general %429, %229#5, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
%431 = stablehlo.transpose %430, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%432 = stablehlo.reshape %431 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
%433 = stablehlo.reshape %229#4 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%434 = stablehlo.dot_general %429, %433, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%435 = stablehlo.transpose %434, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%436 = stablehlo.convert %412 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%437 = stablehlo.reshape %392 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%438 = stablehlo.dot_general %436, %437, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%439 = stablehlo.transpose %438, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%440 = stablehlo.reshape %439 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%441 = stablehlo.reshape %435 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%442 = stablehlo.reshape %432 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
%443 = stablehlo.reshape %440 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%444 = stablehlo.slice %3 [3:4, 0:16, 0:32] : (tensor<4x16x32xbf16>) -> tensor<1x16x32xbf16>
%445 = stablehlo.reshape %444 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
%446 = stablehlo.dot_general %443, %445, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
%447 = stablehlo.dot_general %443, %229#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%448 = stablehlo.convert %441 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
%449 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%450 = "stablehlo.gather"(%84, %449) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%451 = stablehlo.broadcast_in_dim %450, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%452 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%453 = "stablehlo.gather"(%96, %452) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%454 = stablehlo.broadcast_in_dim %453, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%455 = stablehlo.negate %454 : tensor<32x2x4xf32>
%456 = stablehlo.slice %448 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%457 = stablehlo.slice %448 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%458 = stablehlo.multiply %456, %451 : tensor<32x2x4xf32>
%459 = stablehlo.multiply %457, %455 : tensor<32x2x4xf32>
%460 = stablehlo.subtract %458, %459 : tensor<32x2x4xf32>
%461 = stablehlo.multiply %457, %451 : tensor<32x2x4xf32>
%462 = stablehlo.multiply %456, %455 : tensor<32x2x4xf32>
%463 = stablehlo.add %461, %462 : tensor<32x2x4xf32>
%464 = stablehlo.concatenate %460, %463, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
%465 = stablehlo.convert %464 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
%466 = stablehlo.reshape %465 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%467 = stablehlo.slice %2 [3:4, 0:16, 0:32] : (tensor<4x16x32xbf16>) -> tensor<1x16x32xbf16>
%468 = stablehlo.reshape %467 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
%469 = stablehlo.dot_general %466, %468, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
%470 = stablehlo.convert %446 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%471 = stablehlo.add %469, %470 : tensor<32x32xf32>
%472 = stablehlo.convert %471 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%473 = stablehlo.dot_general %466, %229#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%474 = stablehlo.convert %442 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
%475 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%476 = "stablehlo.gather"(%84, %475) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%477 = stablehlo.broadcast_in_dim %476, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%478 = stablehlo.reshape %arg40 : (tensor<32xi32>) -> tensor<32x1xi32>
%479 = "stablehlo.gather"(%96, %478) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%480 = stablehlo.broadcast_in_dim %479, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%481 = stablehlo.negate %480 : tensor<32x4x4xf32>
%482 = stablehlo.slice %474 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%483 = stablehlo.slice %474 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%484 = stablehlo.multiply %482, %477 : tensor<32x4x4xf32>
%485 = stablehlo.multiply %483, %481 : tensor<32x4x4xf32>
%486 = stablehlo.subtract %484, %485 : tensor<32x4x4xf32>
%487 = stablehlo.multiply %483, %477 : tensor<32x4x4xf32>
%488 = stablehlo.multiply %482, %481 : tensor<32x4x4xf32>
%489 = stablehlo.add %487, %488 : tensor<32x4x4xf32>
%490 = stablehlo.concatenate %486, %489, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
%491 = stablehlo.convert %490 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
%492 = stablehlo.reshape %491 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
%493 = stablehlo.slice %1 [3:4, 0:32, 0:32] : (tensor<4x32x32xbf16>) -> tensor<1x32x32xbf16>
%494 = stablehlo.reshape %493 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
%495 = stablehlo.dot_general %492, %494, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%496 = stablehlo.convert %472 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%497 = stablehlo.add %495, %496 : tensor<32x32xf32>
%498 = stablehlo.convert %497 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%499 = stablehlo.dot_general %492, %229#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%500 = stablehlo.slice %229#2 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%501 = stablehlo.reshape %500 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%502 = stablehlo.slice %arg1 [3:4, 0:32] : (tensor<4x32xf32>) -> tensor<1x32xf32>
%503 = stablehlo.reshape %502 : (tensor<1x32xf32>) -> tensor<32xf32>
%504 = stablehlo.multiply %501, %501 : tensor<32x32xf32>
%505 = stablehlo.constant dense<0.0> : tensor<f32>
%506 = stablehlo.reduce(%504 init: %505) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%507 = stablehlo.constant dense<0.03125> : tensor<f32>
%508 = stablehlo.broadcast_in_dim %507, dims = [] : (tensor<f32>) -> tensor<32xf32>
%509 = stablehlo.multiply %506, %508 : tensor<32xf32>
%510 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%511 = stablehlo.broadcast_in_dim %510, dims = [] : (tensor<f32>) -> tensor<32xf32>
%512 = stablehlo.add %509, %511 : tensor<32xf32>
%513 = stablehlo.rsqrt %512 : tensor<32xf32>
%514 = stablehlo.broadcast_in_dim %513, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%515 = stablehlo.multiply %501, %514 : tensor<32x32xf32>
%516 = stablehlo.convert %498 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%517 = stablehlo.broadcast_in_dim %503, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%518 = stablehlo.multiply %516, %517 : tensor<32x32xf32>
%519 = stablehlo.multiply %515, %518 : tensor<32x32xf32>
%520 = stablehlo.constant dense<0.0> : tensor<f32>
%521 = stablehlo.reduce(%519 init: %520) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%522 = stablehlo.constant dense<0.03125> : tensor<f32>
%523 = stablehlo.broadcast_in_dim %522, dims = [] : (tensor<f32>) -> tensor<32xf32>
%524 = stablehlo.multiply %521, %523 : tensor<32xf32>
%525 = stablehlo.broadcast_in_dim %524, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%526 = stablehlo.multiply %515, %525 : tensor<32x32xf32>
%527 = stablehlo.subtract %518, %526 : tensor<32x32xf32>
%528 = stablehlo.broadcast_in_dim %513, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%529 = stablehlo.multiply %527, %528 : tensor<32x32xf32>
%530 = stablehlo.add %529, %383 : tensor<32x32xf32>
%531 = stablehlo.multiply %515, %516 : tensor<32x32xf32>
%532 = stablehlo.constant dense<0.0> : tensor<f32>
%533 = stablehlo.reduce(%531 init: %532) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%534 = stablehlo.constant dense<0.0> : tensor<3x32x48xf32>
%535 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%536 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%537 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%538 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%539 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%540 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%541 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%542 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%543 = stablehlo.constant dense<0> : tensor<i32>
%934:25 = stablehlo.while(%544 = %543, %545 = %530, %546 = %534, %547 = %535, %548 = %536, %549 = %537, %550 = %538, %551 = %539, %552 = %540, %553 = %541, %554 = %542, %558 = %229#2, %562 = %arg1, %581 = %1, %587 = %arg40, %589 = %84, %593 = %96, %607 = %2, %630 = %3, %641 = %arg41, %673 = %4, %679 = %arg6, %698 = %5, %703 = %6, %715 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %935 = stablehlo.constant dense<3> : tensor<i32>
  %936 = stablehlo.compare LT, %544, %935, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %936 : tensor<i1>
} do {
  %555 = stablehlo.constant dense<2> : tensor<i32>
  %556 = stablehlo.subtract %555, %544 : tensor<i32>
  %557 = stablehlo.constant dense<0> : tensor<i32>
  %559 = stablehlo.dynamic_slice %558, %556, %557, %557, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %560 = stablehlo.reshape %559 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %561 = stablehlo.constant dense<0> : tensor<i32>
  %563 = stablehlo.dynamic_slice %562, %556, %561, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %564 = stablehlo.reshape %563 : (tensor<1x32xf32>) -> tensor<32xf32>
  %565 = stablehlo.multiply %560, %560 : tensor<32x32xf32>
  %566 = stablehlo.constant dense<0.0> : tensor<f32>
  %567 = stablehlo.reduce(%565 init: %566) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %568 = stablehlo.constant dense<0.03125> : tensor<f32>
  %569 = stablehlo.broadcast_in_dim %568, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %570 = stablehlo.multiply %567, %569 : tensor<32xf32>
  %571 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %572 = stablehlo.broadcast_in_dim %571, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %573 = stablehlo.add %570, %572 : tensor<32xf32>
  %574 = stablehlo.rsqrt %573 : tensor<32xf32>
  %575 = stablehlo.broadcast_in_dim %574, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %576 = stablehlo.multiply %560, %575 : tensor<32x32xf32>
  %577 = stablehlo.broadcast_in_dim %564, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %578 = stablehlo.multiply %576, %577 : tensor<32x32xf32>
  %579 = stablehlo.convert %578 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %580 = stablehlo.constant dense<0> : tensor<i32>
  %582 = stablehlo.dynamic_slice %581, %556, %580, %580, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %583 = stablehlo.reshape %582 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %584 = stablehlo.dot_general %579, %583, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %585 = stablehlo.reshape %584 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %586 = stablehlo.convert %585 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %588 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %590 = "stablehlo.gather"(%589, %588) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %591 = stablehlo.broadcast_in_dim %590, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %592 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %594 = "stablehlo.gather"(%593, %592) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %595 = stablehlo.broadcast_in_dim %594, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %596 = stablehlo.slice %586 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %597 = stablehlo.slice %586 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %598 = stablehlo.multiply %596, %591 : tensor<32x4x4xf32>
  %599 = stablehlo.multiply %597, %595 : tensor<32x4x4xf32>
  %600 = stablehlo.subtract %598, %599 : tensor<32x4x4xf32>
  %601 = stablehlo.multiply %597, %591 : tensor<32x4x4xf32>
  %602 = stablehlo.multiply %596, %595 : tensor<32x4x4xf32>
  %603 = stablehlo.add %601, %602 : tensor<32x4x4xf32>
  %604 = stablehlo.concatenate %600, %603, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %605 = stablehlo.convert %604 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %606 = stablehlo.constant dense<0> : tensor<i32>
  %608 = stablehlo.dynamic_slice %607, %556, %606, %606, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %609 = stablehlo.reshape %608 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %610 = stablehlo.dot_general %579, %609, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %611 = stablehlo.reshape %610 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %612 = stablehlo.convert %611 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %613 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %614 = "stablehlo.gather"(%589, %613) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %615 = stablehlo.broadcast_in_dim %614, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %616 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %617 = "stablehlo.gather"(%593, %616) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %618 = stablehlo.broadcast_in_dim %617, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %619 = stablehlo.slice %612 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %620 = stablehlo.slice %612 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %621 = stablehlo.multiply %619, %615 : tensor<32x2x4xf32>
  %622 = stablehlo.multiply %620, %618 : tensor<32x2x4xf32>
  %623 = stablehlo.subtract %621, %622 : tensor<32x2x4xf32>
  %624 = stablehlo.multiply %620, %615 : tensor<32x2x4xf32>
  %625 = stablehlo.multiply %619, %618 : tensor<32x2x4xf32>
  %626 = stablehlo.add %624, %625 : tensor<32x2x4xf32>
  %627 = stablehlo.concatenate %623, %626, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %628 = stablehlo.convert %627 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %629 = stablehlo.constant dense<0> : tensor<i32>
  %631 = stablehlo.dynamic_slice %630, %556, %629, %629, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %632 = stablehlo.reshape %631 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %633 = stablehlo.dot_general %579, %632, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %634 = stablehlo.reshape %633 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %635 = stablehlo.reshape %605 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %636 = stablehlo.reshape %628 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %637 = stablehlo.reshape %634 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %638 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %639 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %640 = stablehlo.compare LE, %638, %639, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %642 = stablehlo.broadcast_in_dim %641, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %643 = stablehlo.compare GE, %638, %642, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %644 = stablehlo.and %640, %643 : tensor<2x16x16xi1>
  %645 = stablehlo.reshape %635 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %646 = stablehlo.dot_general %645, %636, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %647 = stablehlo.broadcast_in_dim %644, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %648 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %649 = stablehlo.broadcast_in_dim %648, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %650 = stablehlo.multiply %646, %649 : tensor<2x2x16x2x16xf32>
  %651 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %652 = stablehlo.broadcast_in_dim %651, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %653 = stablehlo.select %647, %650, %652 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %654 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %655 = stablehlo.reduce(%653 init: %654) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %656 = stablehlo.broadcast_in_dim %655, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %657 = stablehlo.subtract %653, %656 : tensor<2x2x16x2x16xf32>
  %658 = stablehlo.exponential %657 : tensor<2x2x16x2x16xf32>
  %659 = stablehlo.constant dense<0.0> : tensor<f32>
  %660 = stablehlo.reduce(%658 init: %659) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %661 = stablehlo.broadcast_in_dim %660, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %662 = stablehlo.divide %658, %661 : tensor<2x2x16x2x16xf32>
  %663 = stablehlo.convert %662 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %664 = stablehlo.dot_general %663, %637, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %665 = stablehlo.transpose %664, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %666 = stablehlo.reshape %665 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %667 = stablehlo.log %660 : tensor<2x2x16x2xf32>
  %668 = stablehlo.add %655, %667 : tensor<2x2x16x2xf32>
  %669 = stablehlo.transpose %668, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %670 = stablehlo.reshape %669 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %671 = stablehlo.reshape %666 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %672 = stablehlo.constant dense<0> : tensor<i32>
  %674 = stablehlo.dynamic_slice %673, %556, %672, %672, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %675 = stablehlo.reshape %674 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %676 = stablehlo.dot_general %671, %675, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %677 = stablehlo.add %676, %560 : tensor<32x32xf32>
  %678 = stablehlo.constant dense<0> : tensor<i32>
  %680 = stablehlo.dynamic_slice %679, %556, %678, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %681 = stablehlo.reshape %680 : (tensor<1x32xf32>) -> tensor<32xf32>
  %682 = stablehlo.multiply %677, %677 : tensor<32x32xf32>
  %683 = stablehlo.constant dense<0.0> : tensor<f32>
  %684 = stablehlo.reduce(%682 init: %683) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %685 = stablehlo.constant dense<0.03125> : tensor<f32>
  %686 = stablehlo.broadcast_in_dim %685, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %687 = stablehlo.multiply %684, %686 : tensor<32xf32>
  %688 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %689 = stablehlo.broadcast_in_dim %688, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %690 = stablehlo.add %687, %689 : tensor<32xf32>
  %691 = stablehlo.rsqrt %690 : tensor<32xf32>
  %692 = stablehlo.broadcast_in_dim %691, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %693 = stablehlo.multiply %677, %692 : tensor<32x32xf32>
  %694 = stablehlo.broadcast_in_dim %681, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %695 = stablehlo.multiply %693, %694 : tensor<32x32xf32>
  %696 = stablehlo.convert %695 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %697 = stablehlo.constant dense<0> : tensor<i32>
  %699 = stablehlo.dynamic_slice %698, %556, %697, %697, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %700 = stablehlo.reshape %699 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %701 = stablehlo.dot_general %696, %700, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %702 = stablehlo.constant dense<0> : tensor<i32>
  %704 = stablehlo.dynamic_slice %703, %556, %702, %702, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %705 = stablehlo.reshape %704 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %706 = stablehlo.dot_general %696, %705, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %707 = stablehlo.convert %701 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %708 = stablehlo.convert %706 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %709 = stablehlo.logistic %707 : tensor<32x48xf32>
  %710 = stablehlo.multiply %707, %709 : tensor<32x48xf32>
  %711 = stablehlo.multiply %710, %708 : tensor<32x48xf32>
  %712 = stablehlo.convert %711 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %713 = stablehlo.convert %545 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %714 = stablehlo.constant dense<0> : tensor<i32>
  %716 = stablehlo.dynamic_slice %715, %556, %714, %714, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %717 = stablehlo.reshape %716 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %718 = stablehlo.dot_general %713, %717, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
  %719 = stablehlo.dot_general %713, %712, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
  %720 = stablehlo.convert %701 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %721 = stablehlo.convert %706 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %722 = stablehlo.convert %718 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %723 = stablehlo.logistic %720 : tensor<32x48xf32>
  %724 = stablehlo.multiply %720, %723 : tensor<32x48xf32>
  %725 = stablehlo.add %723, %724 : tensor<32x48xf32>
  %726 = stablehlo.multiply %724, %723 : tensor<32x48xf32>
  %727 = stablehlo.subtract %725, %726 : tensor<32x48xf32>
  %728 = stablehlo.multiply %722, %721 : tensor<32x48xf32>
  %729 = stablehlo.multiply %728, %727 : tensor<32x48xf32>
  %730 = stablehlo.multiply %722, %724 : tensor<32x48xf32>
  %731 = stablehlo.convert %729 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %732 = stablehlo.convert %730 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %733 = stablehlo.dot_general %732, %705, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
  %734 = stablehlo.dot_general %732, %696, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %735 = stablehlo.dot_general %731, %700, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
  %736 = stablehlo.convert %733 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %737 = stablehlo.add %735, %736 : tensor<32x32xf32>
  %738 = stablehlo.convert %737 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %739 = stablehlo.dot_general %731, %696, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %740 = stablehlo.multiply %677, %677 : tensor<32x32xf32>
  %741 = stablehlo.constant dense<0.0> : tensor<f32>
  %742 = stablehlo.reduce(%740 init: %741) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %743 = stablehlo.constant dense<0.03125> : tensor<f32>
  %744 = stablehlo.broadcast_in_dim %743, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %745 = stablehlo.multiply %742, %744 : tensor<32xf32>
  %746 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %747 = stablehlo.broadcast_in_dim %746, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %748 = stablehlo.add %745, %747 : tensor<32xf32>
  %749 = stablehlo.rsqrt %748 : tensor<32xf32>
  %750 = stablehlo.broadcast_in_dim %749, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %751 = stablehlo.multiply %677, %750 : tensor<32x32xf32>
  %752 = stablehlo.convert %738 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %753 = stablehlo.broadcast_in_dim %681, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %754 = stablehlo.multiply %752, %753 : tensor<32x32xf32>
  %755 = stablehlo.multiply %751, %754 : tensor<32x32xf32>
  %756 = stablehlo.constant dense<0.0> : tensor<f32>
  %757 = stablehlo.reduce(%755 init: %756) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %758 = stablehlo.constant dense<0.03125> : tensor<f32>
  %759 = stablehlo.broadcast_in_dim %758, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %760 = stablehlo.multiply %757, %759 : tensor<32xf32>
  %761 = stablehlo.broadcast_in_dim %760, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %762 = stablehlo.multiply %751, %761 : tensor<32x32xf32>
  %763 = stablehlo.subtract %754, %762 : tensor<32x32xf32>
  %764 = stablehlo.broadcast_in_dim %749, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %765 = stablehlo.multiply %763, %764 : tensor<32x32xf32>
  %766 = stablehlo.add %765, %545 : tensor<32x32xf32>
  %767 = stablehlo.multiply %751, %752 : tensor<32x32xf32>
  %768 = stablehlo.constant dense<0.0> : tensor<f32>
  %769 = stablehlo.reduce(%767 init: %768) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %770 = stablehlo.convert %766 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %771 = stablehlo.dot_general %770, %675, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %772 = stablehlo.dot_general %770, %671, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %773 = stablehlo.reshape %771 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
  %774 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %775 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %776 = stablehlo.compare LE, %774, %775, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %777 = stablehlo.broadcast_in_dim %641, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %778 = stablehlo.compare GE, %774, %777, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %779 = stablehlo.and %776, %778 : tensor<2x16x16xi1>
  %780 = stablehlo.reshape %635 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %781 = stablehlo.dot_general %780, %636, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %782 = stablehlo.broadcast_in_dim %779, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %783 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %784 = stablehlo.broadcast_in_dim %783, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %785 = stablehlo.multiply %781, %784 : tensor<2x2x16x2x16xf32>
  %786 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %787 = stablehlo.broadcast_in_dim %786, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %788 = stablehlo.select %782, %785, %787 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %789 = stablehlo.reshape %670 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %790 = stablehlo.transpose %789, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %791 = stablehlo.broadcast_in_dim %790, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %792 = stablehlo.subtract %788, %791 : tensor<2x2x16x2x16xf32>
  %793 = stablehlo.exponential %792 : tensor<2x2x16x2x16xf32>
  %794 = stablehlo.reshape %773 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %795 = stablehlo.dot_general %794, %637, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %796 = stablehlo.convert %773 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %797 = stablehlo.convert %666 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %798 = stablehlo.multiply %796, %797 : tensor<2x16x4x8xf32>
  %799 = stablehlo.constant dense<0.0> : tensor<f32>
  %800 = stablehlo.reduce(%798 init: %799) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %801 = stablehlo.transpose %800, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %802 = stablehlo.reshape %801 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %803 = stablehlo.transpose %802, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %804 = stablehlo.broadcast_in_dim %803, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %805 = stablehlo.subtract %795, %804 : tensor<2x2x16x2x16xf32>
  %806 = stablehlo.multiply %793, %805 : tensor<2x2x16x2x16xf32>
  %807 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %808 = stablehlo.broadcast_in_dim %807, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %809 = stablehlo.multiply %806, %808 : tensor<2x2x16x2x16xf32>
  %810 = stablehlo.convert %809 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %811 = stablehlo.dot_general %810, %636, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %812 = stablehlo.transpose %811, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %813 = stablehlo.reshape %812 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %814 = stablehlo.reshape %635 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %815 = stablehlo.dot_general %810, %814, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %816 = stablehlo.transpose %815, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %817 = stablehlo.convert %793 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %818 = stablehlo.reshape %773 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %819 = stablehlo.dot_general %817, %818, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %820 = stablehlo.transpose %819, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %821 = stablehlo.reshape %820 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %822 = stablehlo.reshape %816 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %823 = stablehlo.reshape %813 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
  %824 = stablehlo.reshape %821 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %825 = stablehlo.dot_general %824, %632, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
  %826 = stablehlo.dot_general %824, %579, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %827 = stablehlo.convert %822 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %828 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %829 = "stablehlo.gather"(%589, %828) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %830 = stablehlo.broadcast_in_dim %829, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %831 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %832 = "stablehlo.gather"(%593, %831) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %833 = stablehlo.broadcast_in_dim %832, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %834 = stablehlo.negate %833 : tensor<32x2x4xf32>
  %835 = stablehlo.slice %827 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %836 = stablehlo.slice %827 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %837 = stablehlo.multiply %835, %830 : tensor<32x2x4xf32>
  %838 = stablehlo.multiply %836, %834 : tensor<32x2x4xf32>
  %839 = stablehlo.subtract %837, %838 : tensor<32x2x4xf32>
  %840 = stablehlo.multiply %836, %830 : tensor<32x2x4xf32>
  %841 = stablehlo.multiply %835, %834 : tensor<32x2x4xf32>
  %842 = stablehlo.add %840, %841 : tensor<32x2x4xf32>
  %843 = stablehlo.concatenate %839, %842, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %844 = stablehlo.convert %843 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %845 = stablehlo.reshape %844 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %846 = stablehlo.dot_general %845, %609, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
  %847 = stablehlo.convert %825 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %848 = stablehlo.add %846, %847 : tensor<32x32xf32>
  %849 = stablehlo.convert %848 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %850 = stablehlo.dot_general %845, %579, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %851 = stablehlo.convert %823 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %852 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %853 = "stablehlo.gather"(%589, %852) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %854 = stablehlo.broadcast_in_dim %853, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %855 = stablehlo.reshape %587 : (tensor<32xi32>) -> tensor<32x1xi32>
  %856 = "stablehlo.gather"(%593, %855) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %857 = stablehlo.broadcast_in_dim %856, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %858 = stablehlo.negate %857 : tensor<32x4x4xf32>
  %859 = stablehlo.slice %851 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %860 = stablehlo.slice %851 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %861 = stablehlo.multiply %859, %854 : tensor<32x4x4xf32>
  %862 = stablehlo.multiply %860, %858 : tensor<32x4x4xf32>
  %863 = stablehlo.subtract %861, %862 : tensor<32x4x4xf32>
  %864 = stablehlo.multiply %860, %854 : tensor<32x4x4xf32>
  %865 = stablehlo.multiply %859, %858 : tensor<32x4x4xf32>
  %866 = stablehlo.add %864, %865 : tensor<32x4x4xf32>
  %867 = stablehlo.concatenate %863, %866, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %868 = stablehlo.convert %867 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %869 = stablehlo.reshape %868 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
  %870 = stablehlo.dot_general %869, %583, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %871 = stablehlo.convert %849 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %872 = stablehlo.add %870, %871 : tensor<32x32xf32>
  %873 = stablehlo.convert %872 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %874 = stablehlo.dot_general %869, %579, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %875 = stablehlo.multiply %560, %560 : tensor<32x32xf32>
  %876 = stablehlo.constant dense<0.0> : tensor<f32>
  %877 = stablehlo.reduce(%875 init: %876) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %878 = stablehlo.constant dense<0.03125> : tensor<f32>
  %879 = stablehlo.broadcast_in_dim %878, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %880 = stablehlo.multiply %877, %879 : tensor<32xf32>
  %881 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %882 = stablehlo.broadcast_in_dim %881, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %883 = stablehlo.add %880, %882 : tensor<32xf32>
  %884 = stablehlo.rsqrt %883 : tensor<32xf32>
  %885 = stablehlo.broadcast_in_dim %884, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %886 = stablehlo.multiply %560, %885 : tensor<32x32xf32>
  %887 = stablehlo.convert %873 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %888 = stablehlo.broadcast_in_dim %564, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %889 = stablehlo.multiply %887, %888 : tensor<32x32xf32>
  %890 = stablehlo.multiply %886, %889 : tensor<32x32xf32>
  %891 = stablehlo.constant dense<0.0> : tensor<f32>
  %892 = stablehlo.reduce(%890 init: %891) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %893 = stablehlo.constant dense<0.03125> : tensor<f32>
  %894 = stablehlo.broadcast_in_dim %893, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %895 = stablehlo.multiply %892, %894 : tensor<32xf32>
  %896 = stablehlo.broadcast_in_dim %895, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %897 = stablehlo.multiply %886, %896 : tensor<32x32xf32>
  %898 = stablehlo.subtract %889, %897 : tensor<32x32xf32>
  %899 = stablehlo.broadcast_in_dim %884, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %900 = stablehlo.multiply %898, %899 : tensor<32x32xf32>
  %901 = stablehlo.add %900, %766 : tensor<32x32xf32>
  %902 = stablehlo.multiply %886, %887 : tensor<32x32xf32>
  %903 = stablehlo.constant dense<0.0> : tensor<f32>
  %904 = stablehlo.reduce(%902 init: %903) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %905 = stablehlo.constant dense<0> : tensor<i32>
  %906 = stablehlo.reshape %719 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %907 = stablehlo.dynamic_update_slice %546, %906, %556, %905, %905 : (tensor<3x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x48xf32>
  %908 = stablehlo.constant dense<0> : tensor<i32>
  %909 = stablehlo.reshape %734 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %910 = stablehlo.dynamic_update_slice %547, %909, %556, %908, %908 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %911 = stablehlo.constant dense<0> : tensor<i32>
  %912 = stablehlo.reshape %739 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %913 = stablehlo.dynamic_update_slice %548, %912, %556, %911, %911 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %914 = stablehlo.constant dense<0> : tensor<i32>
  %915 = stablehlo.reshape %769 : (tensor<32xf32>) -> tensor<1x32xf32>
  %916 = stablehlo.dynamic_update_slice %549, %915, %556, %914 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %917 = stablehlo.constant dense<0> : tensor<i32>
  %918 = stablehlo.reshape %772 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %919 = stablehlo.dynamic_update_slice %550, %918, %556, %917, %917 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %920 = stablehlo.constant dense<0> : tensor<i32>
  %921 = stablehlo.reshape %826 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %922 = stablehlo.dynamic_update_slice %551, %921, %556, %920, %920 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %923 = stablehlo.constant dense<0> : tensor<i32>
  %924 = stablehlo.reshape %850 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %925 = stablehlo.dynamic_update_slice %552, %924, %556, %923, %923 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %926 = stablehlo.constant dense<0> : tensor<i32>
  %927 = stablehlo.reshape %874 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %928 = stablehlo.dynamic_update_slice %553, %927, %556, %926, %926 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %929 = stablehlo.constant dense<0> : tensor<i32>
  %930 = stablehlo.reshape %904 : (tensor<32xf32>) -> tensor<1x32xf32>
  %931 = stablehlo.dynamic_update_slice %554, %930, %556, %929 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %932 = stablehlo.constant dense<1> : tensor<i32>
  %933 = stablehlo.add %544, %932 : tensor<i32>
  stablehlo.return %933, %901, %907, %910, %913, %916, %919, %922, %925, %928, %931, %558, %562, %581, %587, %589, %593, %607, %630, %641, %673, %679, %698, %703, %715 : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%937 = stablehlo.reshape %arg38 : (tensor<32xi32>) -> tensor<32x1xi32>
%938 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%942 = "stablehlo.scatter"(%938, %937, %934#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%939: tensor<f32>, %940: tensor<f32>):
  %941 = stablehlo.add %939, %940 : tensor<f32>
  stablehlo.return %941 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%943 = stablehlo.reshape %arg42 : (tensor<32xi32>) -> tensor<32x1xi32>
%944 = "stablehlo.gather"(%0, %943) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 32>}> : (tensor<96x32xbf16>, tensor<32x1xi32>) -> tensor<32x32xbf16>
%945 = stablehlo.constant dense<0> : tensor<i32>
%946 = stablehlo.broadcast_in_dim %945, dims = [] : (tensor<i32>) -> tensor<32xi32>
%947 = stablehlo.compare GE, %arg42, %946, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%948 = stablehlo.constant dense<96> : tensor<i32>
%949 = stablehlo.broadcast_in_dim %948, dims = [] : (tensor<i32>) -> tensor<32xi32>
%950 = stablehlo.compare LT, %arg42, %949, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%951 = stablehlo.and %947, %950 : tensor<32xi1>
%952 = stablehlo.broadcast_in_dim %951, dims = [0] : (tensor<32xi1>) -> tensor<32x32xi1>
%953 = stablehlo.constant dense<0.0> : tensor<bf16>
%954 = stablehlo.broadcast_in_dim %953, dims = [] : (tensor<bf16>) -> tensor<32x32xbf16>
%955 = stablehlo.select %952, %944, %954 : tensor<32x32xi1>, tensor<32x32xbf16>
%956 = stablehlo.convert %955 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%957 = stablehlo.constant dense<0.0> : tensor<4x32x32xf32>
%958 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%959 = stablehlo.constant dense<0.0> : tensor<2x16x4x8xbf16>
%960 = stablehlo.constant dense<0.0> : tensor<2x16x2x8xbf16>
%961 = stablehlo.constant dense<0.0> : tensor<2x16x2x8xbf16>
%962 = stablehlo.constant dense<0.0> : tensor<2x16x4x8xbf16>
%963 = stablehlo.constant dense<0.0> : tensor<2x4x16xf32>
%964 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%965 = stablehlo.constant dense<0.0> : tensor<32x32xf32>
%966 = stablehlo.constant dense<0.0> : tensor<32x32xbf16>
%967 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%968 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%969 = stablehlo.constant dense<0.0> : tensor<32x48xbf16>
%970 = stablehlo.constant dense<0> : tensor<i32>
%1149:28 = stablehlo.while(%971 = %970, %972 = %956, %973 = %957, %974 = %958, %975 = %959, %976 = %960, %977 = %961, %978 = %962, %979 = %963, %980 = %964, %981 = %965, %982 = %966, %983 = %967, %984 = %968, %985 = %969, %987 = %arg1, %1006 = %1, %1012 = %arg44, %1014 = %84, %1018 = %96, %1032 = %2, %1055 = %3, %1066 = %arg45, %1098 = %4, %1104 = %arg6, %1123 = %5, %1128 = %6, %1139 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<32x32xbf16>, tensor<2x16x4x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x4x8xbf16>, tensor<2x4x16xf32>, tensor<32x32xbf16>, tensor<32x32xf32>, tensor<32x32xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %1150 = stablehlo.constant dense<4> : tensor<i32>
  %1151 = stablehlo.compare LT, %971, %1150, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %1151 : tensor<i1>
} do {
  %986 = stablehlo.constant dense<0> : tensor<i32>
  %988 = stablehlo.dynamic_slice %987, %971, %986, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %989 = stablehlo.reshape %988 : (tensor<1x32xf32>) -> tensor<32xf32>
  %990 = stablehlo.multiply %972, %972 : tensor<32x32xf32>
  %991 = stablehlo.constant dense<0.0> : tensor<f32>
  %992 = stablehlo.reduce(%990 init: %991) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %993 = stablehlo.constant dense<0.03125> : tensor<f32>
  %994 = stablehlo.broadcast_in_dim %993, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %995 = stablehlo.multiply %992, %994 : tensor<32xf32>
  %996 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %997 = stablehlo.broadcast_in_dim %996, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %998 = stablehlo.add %995, %997 : tensor<32xf32>
  %999 = stablehlo.rsqrt %998 : tensor<32xf32>
  %1000 = stablehlo.broadcast_in_dim %999, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1001 = stablehlo.multiply %972, %1000 : tensor<32x32xf32>
  %1002 = stablehlo.broadcast_in_dim %989, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1003 = stablehlo.multiply %1001, %1002 : tensor<32x32xf32>
  %1004 = stablehlo.convert %1003 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1005 = stablehlo.constant dense<0> : tensor<i32>
  %1007 = stablehlo.dynamic_slice %1006, %971, %1005, %1005, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1008 = stablehlo.reshape %1007 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1009 = stablehlo.dot_general %1004, %1008, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1010 = stablehlo.reshape %1009 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %1011 = stablehlo.convert %1010 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1013 = stablehlo.reshape %1012 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1015 = "stablehlo.gather"(%1014, %1013) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1016 = stablehlo.broadcast_in_dim %1015, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1017 = stablehlo.reshape %1012 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1019 = "stablehlo.gather"(%1018, %1017) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1020 = stablehlo.broadcast_in_dim %1019, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1021 = stablehlo.slice %1011 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1022 = stablehlo.slice %1011 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1023 = stablehlo.multiply %1021, %1016 : tensor<32x4x4xf32>
  %1024 = stablehlo.multiply %1022, %1020 : tensor<32x4x4xf32>
  %1025 = stablehlo.subtract %1023, %1024 : tensor<32x4x4xf32>
  %1026 = stablehlo.multiply %1022, %1016 : tensor<32x4x4xf32>
  %1027 = stablehlo.multiply %1021, %1020 : tensor<32x4x4xf32>
  %1028 = stablehlo.add %1026, %1027 : tensor<32x4x4xf32>
  %1029 = stablehlo.concatenate %1025, %1028, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1030 = stablehlo.convert %1029 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1031 = stablehlo.constant dense<0> : tensor<i32>
  %1033 = stablehlo.dynamic_slice %1032, %971, %1031, %1031, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1034 = stablehlo.reshape %1033 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1035 = stablehlo.dot_general %1004, %1034, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1036 = stablehlo.reshape %1035 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1037 = stablehlo.convert %1036 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1038 = stablehlo.reshape %1012 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1039 = "stablehlo.gather"(%1014, %1038) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1040 = stablehlo.broadcast_in_dim %1039, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1041 = stablehlo.reshape %1012 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1042 = "stablehlo.gather"(%1018, %1041) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1043 = stablehlo.broadcast_in_dim %1042, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1044 = stablehlo.slice %1037 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1045 = stablehlo.slice %1037 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1046 = stablehlo.multiply %1044, %1040 : tensor<32x2x4xf32>
  %1047 = stablehlo.multiply %1045, %1043 : tensor<32x2x4xf32>
  %1048 = stablehlo.subtract %1046, %1047 : tensor<32x2x4xf32>
  %1049 = stablehlo.multiply %1045, %1040 : tensor<32x2x4xf32>
  %1050 = stablehlo.multiply %1044, %1043 : tensor<32x2x4xf32>
  %1051 = stablehlo.add %1049, %1050 : tensor<32x2x4xf32>
  %1052 = stablehlo.concatenate %1048, %1051, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1053 = stablehlo.convert %1052 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1054 = stablehlo.constant dense<0> : tensor<i32>
  %1056 = stablehlo.dynamic_slice %1055, %971, %1054, %1054, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1057 = stablehlo.reshape %1056 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1058 = stablehlo.dot_general %1004, %1057, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1059 = stablehlo.reshape %1058 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1060 = stablehlo.reshape %1030 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1061 = stablehlo.reshape %1053 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1062 = stablehlo.reshape %1059 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1063 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1064 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1065 = stablehlo.compare LE, %1063, %1064, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1067 = stablehlo.broadcast_in_dim %1066, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1068 = stablehlo.compare GE, %1063, %1067, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1069 = stablehlo.and %1065, %1068 : tensor<2x16x16xi1>
  %1070 = stablehlo.reshape %1060 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1071 = stablehlo.dot_general %1070, %1061, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1072 = stablehlo.broadcast_in_dim %1069, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1073 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1074 = stablehlo.broadcast_in_dim %1073, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1075 = stablehlo.multiply %1071, %1074 : tensor<2x2x16x2x16xf32>
  %1076 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1077 = stablehlo.broadcast_in_dim %1076, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1078 = stablehlo.select %1072, %1075, %1077 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1079 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1080 = stablehlo.reduce(%1078 init: %1079) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1081 = stablehlo.broadcast_in_dim %1080, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1082 = stablehlo.subtract %1078, %1081 : tensor<2x2x16x2x16xf32>
  %1083 = stablehlo.exponential %1082 : tensor<2x2x16x2x16xf32>
  %1084 = stablehlo.constant dense<0.0> : tensor<f32>
  %1085 = stablehlo.reduce(%1083 init: %1084) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1086 = stablehlo.broadcast_in_dim %1085, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1087 = stablehlo.divide %1083, %1086 : tensor<2x2x16x2x16xf32>
  %1088 = stablehlo.convert %1087 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1089 = stablehlo.dot_general %1088, %1062, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1090 = stablehlo.transpose %1089, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1091 = stablehlo.reshape %1090 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1092 = stablehlo.log %1085 : tensor<2x2x16x2xf32>
  %1093 = stablehlo.add %1080, %1092 : tensor<2x2x16x2xf32>
  %1094 = stablehlo.transpose %1093, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %1095 = stablehlo.reshape %1094 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %1096 = stablehlo.reshape %1091 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %1097 = stablehlo.constant dense<0> : tensor<i32>
  %1099 = stablehlo.dynamic_slice %1098, %971, %1097, %1097, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1100 = stablehlo.reshape %1099 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1101 = stablehlo.dot_general %1096, %1100, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1102 = stablehlo.add %1101, %972 : tensor<32x32xf32>
  %1103 = stablehlo.constant dense<0> : tensor<i32>
  %1105 = stablehlo.dynamic_slice %1104, %971, %1103, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1106 = stablehlo.reshape %1105 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1107 = stablehlo.multiply %1102, %1102 : tensor<32x32xf32>
  %1108 = stablehlo.constant dense<0.0> : tensor<f32>
  %1109 = stablehlo.reduce(%1107 init: %1108) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1110 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1111 = stablehlo.broadcast_in_dim %1110, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1112 = stablehlo.multiply %1109, %1111 : tensor<32xf32>
  %1113 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1114 = stablehlo.broadcast_in_dim %1113, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1115 = stablehlo.add %1112, %1114 : tensor<32xf32>
  %1116 = stablehlo.rsqrt %1115 : tensor<32xf32>
  %1117 = stablehlo.broadcast_in_dim %1116, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1118 = stablehlo.multiply %1102, %1117 : tensor<32x32xf32>
  %1119 = stablehlo.broadcast_in_dim %1106, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1120 = stablehlo.multiply %1118, %1119 : tensor<32x32xf32>
  %1121 = stablehlo.convert %1120 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1122 = stablehlo.constant dense<0> : tensor<i32>
  %1124 = stablehlo.dynamic_slice %1123, %971, %1122, %1122, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1125 = stablehlo.reshape %1124 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1126 = stablehlo.dot_general %1121, %1125, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1127 = stablehlo.constant dense<0> : tensor<i32>
  %1129 = stablehlo.dynamic_slice %1128, %971, %1127, %1127, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1130 = stablehlo.reshape %1129 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1131 = stablehlo.dot_general %1121, %1130, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1132 = stablehlo.convert %1126 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1133 = stablehlo.convert %1131 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1134 = stablehlo.logistic %1132 : tensor<32x48xf32>
  %1135 = stablehlo.multiply %1132, %1134 : tensor<32x48xf32>
  %1136 = stablehlo.multiply %1135, %1133 : tensor<32x48xf32>
  %1137 = stablehlo.convert %1136 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1138 = stablehlo.constant dense<0> : tensor<i32>
  %1140 = stablehlo.dynamic_slice %1139, %971, %1138, %1138, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %1141 = stablehlo.reshape %1140 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %1142 = stablehlo.dot_general %1137, %1141, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x48xbf16>) -> tensor<32x32xf32>
  %1143 = stablehlo.add %1142, %1102 : tensor<32x32xf32>
  %1144 = stablehlo.constant dense<0> : tensor<i32>
  %1145 = stablehlo.reshape %972 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1146 = stablehlo.dynamic_update_slice %973, %1145, %971, %1144, %1144 : (tensor<4x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<4x32x32xf32>
  %1147 = stablehlo.constant dense<1> : tensor<i32>
  %1148 = stablehlo.add %971, %1147 : tensor<i32>
  stablehlo.return %1148, %1143, %1146, %1004, %1060, %1061, %1062, %1091, %1095, %1096, %1102, %1121, %1126, %1131, %1137, %987, %1006, %1012, %1014, %1018, %1032, %1055, %1066, %1098, %1104, %1123, %1128, %1139 : tensor<i32>, tensor<32x32xf32>, tensor<4x32x32xf32>, tensor<32x32xbf16>, tensor<2x16x4x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x2x8xbf16>, tensor<2x16x4x8xbf16>, tensor<2x4x16xf32>, tensor<32x32xbf16>, tensor<32x32xf32>, tensor<32x32xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<32x48xbf16>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%1152 = stablehlo.multiply %1149#1, %1149#1 : tensor<32x32xf32>
%1153 = stablehlo.constant dense<0.0> : tensor<f32>
%1154 = stablehlo.reduce(%1152 init: %1153) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1155 = stablehlo.constant dense<0.03125> : tensor<f32>
%1156 = stablehlo.broadcast_in_dim %1155, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1157 = stablehlo.multiply %1154, %1156 : tensor<32xf32>
%1158 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1159 = stablehlo.broadcast_in_dim %1158, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1160 = stablehlo.add %1157, %1159 : tensor<32xf32>
%1161 = stablehlo.rsqrt %1160 : tensor<32xf32>
%1162 = stablehlo.broadcast_in_dim %1161, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1163 = stablehlo.multiply %1149#1, %1162 : tensor<32x32xf32>
%1164 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1165 = stablehlo.multiply %1163, %1164 : tensor<32x32xf32>
%1166 = stablehlo.convert %1165 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1167 = stablehlo.dot_general %1166, %8, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<96x32xbf16>) -> tensor<32x96xf32>
%1168 = stablehlo.constant dense<0xFF800000> : tensor<f32>
%1169 = stablehlo.reduce(%1167 init: %1168) applies stablehlo.maximum across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1170 = stablehlo.broadcast_in_dim %1169, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1171 = stablehlo.subtract %1167, %1170 : tensor<32x96xf32>
%1172 = stablehlo.exponential %1171 : tensor<32x96xf32>
%1173 = stablehlo.constant dense<0.0> : tensor<f32>
%1174 = stablehlo.reduce(%1172 init: %1173) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1175 = stablehlo.iota dim = 1 : tensor<32x96xi32>
%1176 = stablehlo.broadcast_in_dim %arg43, dims = [0] : (tensor<32xi32>) -> tensor<32x96xi32>
%1177 = stablehlo.compare EQ, %1175, %1176, SIGNED : (tensor<32x96xi32>, tensor<32x96xi32>) -> tensor<32x96xi1>
%1178 = stablehlo.constant dense<0.0> : tensor<f32>
%1179 = stablehlo.broadcast_in_dim %1178, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1180 = stablehlo.select %1177, %1171, %1179 : tensor<32x96xi1>, tensor<32x96xf32>
%1181 = stablehlo.constant dense<0.0> : tensor<f32>
%1182 = stablehlo.reduce(%1180 init: %1181) applies stablehlo.add across dimensions = [1] : (tensor<32x96xf32>, tensor<f32>) -> tensor<32xf32>
%1183 = stablehlo.constant dense<0> : tensor<i32>
%1184 = stablehlo.broadcast_in_dim %1183, dims = [] : (tensor<i32>) -> tensor<32xi32>
%1185 = stablehlo.compare GE, %arg43, %1184, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%1186 = stablehlo.constant dense<96> : tensor<i32>
%1187 = stablehlo.broadcast_in_dim %1186, dims = [] : (tensor<i32>) -> tensor<32xi32>
%1188 = stablehlo.compare LT, %arg43, %1187, SIGNED : (tensor<32xi32>, tensor<32xi32>) -> tensor<32xi1>
%1189 = stablehlo.and %1185, %1188 : tensor<32xi1>
%1190 = stablehlo.log %1174 : tensor<32xf32>
%1191 = stablehlo.subtract %1190, %1182 : tensor<32xf32>
%1192 = stablehlo.constant dense<0.0> : tensor<f32>
%1193 = stablehlo.broadcast_in_dim %1192, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1194 = stablehlo.select %1189, %1191, %1193 : tensor<32xi1>, tensor<32xf32>
%1195 = stablehlo.constant dense<0.0> : tensor<f32>
%1196 = stablehlo.reduce(%1194 init: %1195) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%1197 = stablehlo.constant dense<0.015625> : tensor<f32>
%1198 = stablehlo.multiply %1196, %1197 : tensor<f32>
%1199 = stablehlo.constant dense<0.015625> : tensor<f32>
%1200 = stablehlo.constant dense<0.0> : tensor<f32>
%1201 = stablehlo.broadcast_in_dim %1199, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1202 = stablehlo.broadcast_in_dim %1200, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1203 = stablehlo.select %1189, %1201, %1202 : tensor<32xi1>, tensor<32xf32>
%1204 = stablehlo.broadcast_in_dim %1174, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1205 = stablehlo.divide %1172, %1204 : tensor<32x96xf32>
%1206 = stablehlo.constant dense<1.0> : tensor<f32>
%1207 = stablehlo.constant dense<0.0> : tensor<f32>
%1208 = stablehlo.broadcast_in_dim %1206, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1209 = stablehlo.broadcast_in_dim %1207, dims = [] : (tensor<f32>) -> tensor<32x96xf32>
%1210 = stablehlo.select %1177, %1208, %1209 : tensor<32x96xi1>, tensor<32x96xf32>
%1211 = stablehlo.subtract %1205, %1210 : tensor<32x96xf32>
%1212 = stablehlo.broadcast_in_dim %1203, dims = [0] : (tensor<32xf32>) -> tensor<32x96xf32>
%1213 = stablehlo.multiply %1211, %1212 : tensor<32x96xf32>
%1214 = stablehlo.convert %1213 : (tensor<32x96xf32>) -> tensor<32x96xbf16>
%1215 = stablehlo.dot_general %1214, %8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<96x32xbf16>) -> tensor<32x32xbf16>
%1216 = stablehlo.dot_general %1214, %1166, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x96xbf16>, tensor<32x32xbf16>) -> tensor<96x32xf32>
%1217 = stablehlo.multiply %1149#1, %1149#1 : tensor<32x32xf32>
%1218 = stablehlo.constant dense<0.0> : tensor<f32>
%1219 = stablehlo.reduce(%1217 init: %1218) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1220 = stablehlo.constant dense<0.03125> : tensor<f32>
%1221 = stablehlo.broadcast_in_dim %1220, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1222 = stablehlo.multiply %1219, %1221 : tensor<32xf32>
%1223 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1224 = stablehlo.broadcast_in_dim %1223, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1225 = stablehlo.add %1222, %1224 : tensor<32xf32>
%1226 = stablehlo.rsqrt %1225 : tensor<32xf32>
%1227 = stablehlo.broadcast_in_dim %1226, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1228 = stablehlo.multiply %1149#1, %1227 : tensor<32x32xf32>
%1229 = stablehlo.convert %1215 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1230 = stablehlo.broadcast_in_dim %arg10, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1231 = stablehlo.multiply %1229, %1230 : tensor<32x32xf32>
%1232 = stablehlo.multiply %1228, %1231 : tensor<32x32xf32>
%1233 = stablehlo.constant dense<0.0> : tensor<f32>
%1234 = stablehlo.reduce(%1232 init: %1233) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1235 = stablehlo.constant dense<0.03125> : tensor<f32>
%1236 = stablehlo.broadcast_in_dim %1235, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1237 = stablehlo.multiply %1234, %1236 : tensor<32xf32>
%1238 = stablehlo.broadcast_in_dim %1237, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1239 = stablehlo.multiply %1228, %1238 : tensor<32x32xf32>
%1240 = stablehlo.subtract %1231, %1239 : tensor<32x32xf32>
%1241 = stablehlo.broadcast_in_dim %1226, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1242 = stablehlo.multiply %1240, %1241 : tensor<32x32xf32>
%1243 = stablehlo.multiply %1228, %1229 : tensor<32x32xf32>
%1244 = stablehlo.constant dense<0.0> : tensor<f32>
%1245 = stablehlo.reduce(%1243 init: %1244) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1246 = stablehlo.convert %1242 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1247 = stablehlo.dot_general %1246, %328, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
%1248 = stablehlo.dot_general %1246, %1149#14, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
%1249 = stablehlo.convert %1149#12 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1250 = stablehlo.convert %1149#13 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1251 = stablehlo.convert %1247 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
%1252 = stablehlo.logistic %1249 : tensor<32x48xf32>
%1253 = stablehlo.multiply %1249, %1252 : tensor<32x48xf32>
%1254 = stablehlo.add %1252, %1253 : tensor<32x48xf32>
%1255 = stablehlo.multiply %1253, %1252 : tensor<32x48xf32>
%1256 = stablehlo.subtract %1254, %1255 : tensor<32x48xf32>
%1257 = stablehlo.multiply %1251, %1250 : tensor<32x48xf32>
%1258 = stablehlo.multiply %1257, %1256 : tensor<32x48xf32>
%1259 = stablehlo.multiply %1251, %1253 : tensor<32x48xf32>
%1260 = stablehlo.convert %1258 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%1261 = stablehlo.convert %1259 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
%1262 = stablehlo.dot_general %1261, %345, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
%1263 = stablehlo.dot_general %1261, %1149#11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%1264 = stablehlo.dot_general %1260, %349, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
%1265 = stablehlo.convert %1262 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1266 = stablehlo.add %1264, %1265 : tensor<32x32xf32>
%1267 = stablehlo.convert %1266 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1268 = stablehlo.dot_general %1260, %1149#11, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
%1269 = stablehlo.multiply %1149#10, %1149#10 : tensor<32x32xf32>
%1270 = stablehlo.constant dense<0.0> : tensor<f32>
%1271 = stablehlo.reduce(%1269 init: %1270) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1272 = stablehlo.constant dense<0.03125> : tensor<f32>
%1273 = stablehlo.broadcast_in_dim %1272, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1274 = stablehlo.multiply %1271, %1273 : tensor<32xf32>
%1275 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1276 = stablehlo.broadcast_in_dim %1275, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1277 = stablehlo.add %1274, %1276 : tensor<32xf32>
%1278 = stablehlo.rsqrt %1277 : tensor<32xf32>
%1279 = stablehlo.broadcast_in_dim %1278, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1280 = stablehlo.multiply %1149#10, %1279 : tensor<32x32xf32>
%1281 = stablehlo.convert %1267 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1282 = stablehlo.broadcast_in_dim %356, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1283 = stablehlo.multiply %1281, %1282 : tensor<32x32xf32>
%1284 = stablehlo.multiply %1280, %1283 : tensor<32x32xf32>
%1285 = stablehlo.constant dense<0.0> : tensor<f32>
%1286 = stablehlo.reduce(%1284 init: %1285) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1287 = stablehlo.constant dense<0.03125> : tensor<f32>
%1288 = stablehlo.broadcast_in_dim %1287, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1289 = stablehlo.multiply %1286, %1288 : tensor<32xf32>
%1290 = stablehlo.broadcast_in_dim %1289, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1291 = stablehlo.multiply %1280, %1290 : tensor<32x32xf32>
%1292 = stablehlo.subtract %1283, %1291 : tensor<32x32xf32>
%1293 = stablehlo.broadcast_in_dim %1278, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1294 = stablehlo.multiply %1292, %1293 : tensor<32x32xf32>
%1295 = stablehlo.add %1294, %1242 : tensor<32x32xf32>
%1296 = stablehlo.multiply %1280, %1281 : tensor<32x32xf32>
%1297 = stablehlo.constant dense<0.0> : tensor<f32>
%1298 = stablehlo.reduce(%1296 init: %1297) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1299 = stablehlo.convert %1295 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1300 = stablehlo.dot_general %1299, %389, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
%1301 = stablehlo.dot_general %1299, %1149#9, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1302 = stablehlo.reshape %1300 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
%1303 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
%1304 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
%1305 = stablehlo.compare LE, %1303, %1304, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%1306 = stablehlo.broadcast_in_dim %arg45, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
%1307 = stablehlo.compare GE, %1303, %1306, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
%1308 = stablehlo.and %1305, %1307 : tensor<2x16x16xi1>
%1309 = stablehlo.reshape %1149#4 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1310 = stablehlo.dot_general %1309, %1149#5, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%1311 = stablehlo.broadcast_in_dim %1308, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
%1312 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%1313 = stablehlo.broadcast_in_dim %1312, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1314 = stablehlo.multiply %1310, %1313 : tensor<2x2x16x2x16xf32>
%1315 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
%1316 = stablehlo.broadcast_in_dim %1315, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1317 = stablehlo.select %1311, %1314, %1316 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
%1318 = stablehlo.reshape %1149#8 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%1319 = stablehlo.transpose %1318, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%1320 = stablehlo.broadcast_in_dim %1319, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%1321 = stablehlo.subtract %1317, %1320 : tensor<2x2x16x2x16xf32>
%1322 = stablehlo.exponential %1321 : tensor<2x2x16x2x16xf32>
%1323 = stablehlo.reshape %1302 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1324 = stablehlo.dot_general %1323, %1149#6, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
%1325 = stablehlo.convert %1302 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%1326 = stablehlo.convert %1149#7 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
%1327 = stablehlo.multiply %1325, %1326 : tensor<2x16x4x8xf32>
%1328 = stablehlo.constant dense<0.0> : tensor<f32>
%1329 = stablehlo.reduce(%1327 init: %1328) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
%1330 = stablehlo.transpose %1329, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
%1331 = stablehlo.reshape %1330 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
%1332 = stablehlo.transpose %1331, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
%1333 = stablehlo.broadcast_in_dim %1332, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
%1334 = stablehlo.subtract %1324, %1333 : tensor<2x2x16x2x16xf32>
%1335 = stablehlo.multiply %1322, %1334 : tensor<2x2x16x2x16xf32>
%1336 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
%1337 = stablehlo.broadcast_in_dim %1336, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
%1338 = stablehlo.multiply %1335, %1337 : tensor<2x2x16x2x16xf32>
%1339 = stablehlo.convert %1338 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%1340 = stablehlo.dot_general %1339, %1149#5, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
%1341 = stablehlo.transpose %1340, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1342 = stablehlo.reshape %1341 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
%1343 = stablehlo.reshape %1149#4 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1344 = stablehlo.dot_general %1339, %1343, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%1345 = stablehlo.transpose %1344, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%1346 = stablehlo.convert %1322 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
%1347 = stablehlo.reshape %1302 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
%1348 = stablehlo.dot_general %1346, %1347, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
%1349 = stablehlo.transpose %1348, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
%1350 = stablehlo.reshape %1349 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%1351 = stablehlo.reshape %1345 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
%1352 = stablehlo.reshape %1342 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
%1353 = stablehlo.reshape %1350 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%1354 = stablehlo.dot_general %1353, %445, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
%1355 = stablehlo.dot_general %1353, %1149#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%1356 = stablehlo.convert %1351 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
%1357 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1358 = "stablehlo.gather"(%84, %1357) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1359 = stablehlo.broadcast_in_dim %1358, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%1360 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1361 = "stablehlo.gather"(%96, %1360) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1362 = stablehlo.broadcast_in_dim %1361, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
%1363 = stablehlo.negate %1362 : tensor<32x2x4xf32>
%1364 = stablehlo.slice %1356 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%1365 = stablehlo.slice %1356 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
%1366 = stablehlo.multiply %1364, %1359 : tensor<32x2x4xf32>
%1367 = stablehlo.multiply %1365, %1363 : tensor<32x2x4xf32>
%1368 = stablehlo.subtract %1366, %1367 : tensor<32x2x4xf32>
%1369 = stablehlo.multiply %1365, %1359 : tensor<32x2x4xf32>
%1370 = stablehlo.multiply %1364, %1363 : tensor<32x2x4xf32>
%1371 = stablehlo.add %1369, %1370 : tensor<32x2x4xf32>
%1372 = stablehlo.concatenate %1368, %1371, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
%1373 = stablehlo.convert %1372 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
%1374 = stablehlo.reshape %1373 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
%1375 = stablehlo.dot_general %1374, %468, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
%1376 = stablehlo.convert %1354 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1377 = stablehlo.add %1375, %1376 : tensor<32x32xf32>
%1378 = stablehlo.convert %1377 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1379 = stablehlo.dot_general %1374, %1149#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
%1380 = stablehlo.convert %1352 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
%1381 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1382 = "stablehlo.gather"(%84, %1381) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1383 = stablehlo.broadcast_in_dim %1382, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%1384 = stablehlo.reshape %arg44 : (tensor<32xi32>) -> tensor<32x1xi32>
%1385 = "stablehlo.gather"(%96, %1384) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
%1386 = stablehlo.broadcast_in_dim %1385, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
%1387 = stablehlo.negate %1386 : tensor<32x4x4xf32>
%1388 = stablehlo.slice %1380 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%1389 = stablehlo.slice %1380 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
%1390 = stablehlo.multiply %1388, %1383 : tensor<32x4x4xf32>
%1391 = stablehlo.multiply %1389, %1387 : tensor<32x4x4xf32>
%1392 = stablehlo.subtract %1390, %1391 : tensor<32x4x4xf32>
%1393 = stablehlo.multiply %1389, %1383 : tensor<32x4x4xf32>
%1394 = stablehlo.multiply %1388, %1387 : tensor<32x4x4xf32>
%1395 = stablehlo.add %1393, %1394 : tensor<32x4x4xf32>
%1396 = stablehlo.concatenate %1392, %1395, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
%1397 = stablehlo.convert %1396 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
%1398 = stablehlo.reshape %1397 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
%1399 = stablehlo.dot_general %1398, %494, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1400 = stablehlo.convert %1378 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1401 = stablehlo.add %1399, %1400 : tensor<32x32xf32>
%1402 = stablehlo.convert %1401 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
%1403 = stablehlo.dot_general %1398, %1149#3, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
%1404 = stablehlo.slice %1149#2 [3:4, 0:32, 0:32] : (tensor<4x32x32xf32>) -> tensor<1x32x32xf32>
%1405 = stablehlo.reshape %1404 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
%1406 = stablehlo.multiply %1405, %1405 : tensor<32x32xf32>
%1407 = stablehlo.constant dense<0.0> : tensor<f32>
%1408 = stablehlo.reduce(%1406 init: %1407) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1409 = stablehlo.constant dense<0.03125> : tensor<f32>
%1410 = stablehlo.broadcast_in_dim %1409, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1411 = stablehlo.multiply %1408, %1410 : tensor<32xf32>
%1412 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
%1413 = stablehlo.broadcast_in_dim %1412, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1414 = stablehlo.add %1411, %1413 : tensor<32xf32>
%1415 = stablehlo.rsqrt %1414 : tensor<32xf32>
%1416 = stablehlo.broadcast_in_dim %1415, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1417 = stablehlo.multiply %1405, %1416 : tensor<32x32xf32>
%1418 = stablehlo.convert %1402 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
%1419 = stablehlo.broadcast_in_dim %503, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
%1420 = stablehlo.multiply %1418, %1419 : tensor<32x32xf32>
%1421 = stablehlo.multiply %1417, %1420 : tensor<32x32xf32>
%1422 = stablehlo.constant dense<0.0> : tensor<f32>
%1423 = stablehlo.reduce(%1421 init: %1422) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1424 = stablehlo.constant dense<0.03125> : tensor<f32>
%1425 = stablehlo.broadcast_in_dim %1424, dims = [] : (tensor<f32>) -> tensor<32xf32>
%1426 = stablehlo.multiply %1423, %1425 : tensor<32xf32>
%1427 = stablehlo.broadcast_in_dim %1426, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1428 = stablehlo.multiply %1417, %1427 : tensor<32x32xf32>
%1429 = stablehlo.subtract %1420, %1428 : tensor<32x32xf32>
%1430 = stablehlo.broadcast_in_dim %1415, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
%1431 = stablehlo.multiply %1429, %1430 : tensor<32x32xf32>
%1432 = stablehlo.add %1431, %1295 : tensor<32x32xf32>
%1433 = stablehlo.multiply %1417, %1418 : tensor<32x32xf32>
%1434 = stablehlo.constant dense<0.0> : tensor<f32>
%1435 = stablehlo.reduce(%1433 init: %1434) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
%1436 = stablehlo.constant dense<0.0> : tensor<3x32x48xf32>
%1437 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%1438 = stablehlo.constant dense<0.0> : tensor<3x48x32xf32>
%1439 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%1440 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%1441 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%1442 = stablehlo.constant dense<0.0> : tensor<3x16x32xf32>
%1443 = stablehlo.constant dense<0.0> : tensor<3x32x32xf32>
%1444 = stablehlo.constant dense<0.0> : tensor<3x32xf32>
%1445 = stablehlo.constant dense<0> : tensor<i32>
%1836:25 = stablehlo.while(%1446 = %1445, %1447 = %1432, %1448 = %1436, %1449 = %1437, %1450 = %1438, %1451 = %1439, %1452 = %1440, %1453 = %1441, %1454 = %1442, %1455 = %1443, %1456 = %1444, %1460 = %1149#2, %1464 = %arg1, %1483 = %1, %1489 = %arg44, %1491 = %84, %1495 = %96, %1509 = %2, %1532 = %3, %1543 = %arg45, %1575 = %4, %1581 = %arg6, %1600 = %5, %1605 = %6, %1617 = %7) : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
cond {
  %1837 = stablehlo.constant dense<3> : tensor<i32>
  %1838 = stablehlo.compare LT, %1446, %1837, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
  stablehlo.return %1838 : tensor<i1>
} do {
  %1457 = stablehlo.constant dense<2> : tensor<i32>
  %1458 = stablehlo.subtract %1457, %1446 : tensor<i32>
  %1459 = stablehlo.constant dense<0> : tensor<i32>
  %1461 = stablehlo.dynamic_slice %1460, %1458, %1459, %1459, sizes = [1, 32, 32] : (tensor<4x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xf32>
  %1462 = stablehlo.reshape %1461 : (tensor<1x32x32xf32>) -> tensor<32x32xf32>
  %1463 = stablehlo.constant dense<0> : tensor<i32>
  %1465 = stablehlo.dynamic_slice %1464, %1458, %1463, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1466 = stablehlo.reshape %1465 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1467 = stablehlo.multiply %1462, %1462 : tensor<32x32xf32>
  %1468 = stablehlo.constant dense<0.0> : tensor<f32>
  %1469 = stablehlo.reduce(%1467 init: %1468) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1470 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1471 = stablehlo.broadcast_in_dim %1470, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1472 = stablehlo.multiply %1469, %1471 : tensor<32xf32>
  %1473 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1474 = stablehlo.broadcast_in_dim %1473, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1475 = stablehlo.add %1472, %1474 : tensor<32xf32>
  %1476 = stablehlo.rsqrt %1475 : tensor<32xf32>
  %1477 = stablehlo.broadcast_in_dim %1476, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1478 = stablehlo.multiply %1462, %1477 : tensor<32x32xf32>
  %1479 = stablehlo.broadcast_in_dim %1466, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1480 = stablehlo.multiply %1478, %1479 : tensor<32x32xf32>
  %1481 = stablehlo.convert %1480 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1482 = stablehlo.constant dense<0> : tensor<i32>
  %1484 = stablehlo.dynamic_slice %1483, %1458, %1482, %1482, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1485 = stablehlo.reshape %1484 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1486 = stablehlo.dot_general %1481, %1485, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1487 = stablehlo.reshape %1486 : (tensor<32x32xbf16>) -> tensor<32x4x8xbf16>
  %1488 = stablehlo.convert %1487 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1490 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1492 = "stablehlo.gather"(%1491, %1490) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1493 = stablehlo.broadcast_in_dim %1492, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1494 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1496 = "stablehlo.gather"(%1495, %1494) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1497 = stablehlo.broadcast_in_dim %1496, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1498 = stablehlo.slice %1488 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1499 = stablehlo.slice %1488 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1500 = stablehlo.multiply %1498, %1493 : tensor<32x4x4xf32>
  %1501 = stablehlo.multiply %1499, %1497 : tensor<32x4x4xf32>
  %1502 = stablehlo.subtract %1500, %1501 : tensor<32x4x4xf32>
  %1503 = stablehlo.multiply %1499, %1493 : tensor<32x4x4xf32>
  %1504 = stablehlo.multiply %1498, %1497 : tensor<32x4x4xf32>
  %1505 = stablehlo.add %1503, %1504 : tensor<32x4x4xf32>
  %1506 = stablehlo.concatenate %1502, %1505, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1507 = stablehlo.convert %1506 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1508 = stablehlo.constant dense<0> : tensor<i32>
  %1510 = stablehlo.dynamic_slice %1509, %1458, %1508, %1508, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1511 = stablehlo.reshape %1510 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1512 = stablehlo.dot_general %1481, %1511, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1513 = stablehlo.reshape %1512 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1514 = stablehlo.convert %1513 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1515 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1516 = "stablehlo.gather"(%1491, %1515) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1517 = stablehlo.broadcast_in_dim %1516, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1518 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1519 = "stablehlo.gather"(%1495, %1518) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1520 = stablehlo.broadcast_in_dim %1519, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1521 = stablehlo.slice %1514 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1522 = stablehlo.slice %1514 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1523 = stablehlo.multiply %1521, %1517 : tensor<32x2x4xf32>
  %1524 = stablehlo.multiply %1522, %1520 : tensor<32x2x4xf32>
  %1525 = stablehlo.subtract %1523, %1524 : tensor<32x2x4xf32>
  %1526 = stablehlo.multiply %1522, %1517 : tensor<32x2x4xf32>
  %1527 = stablehlo.multiply %1521, %1520 : tensor<32x2x4xf32>
  %1528 = stablehlo.add %1526, %1527 : tensor<32x2x4xf32>
  %1529 = stablehlo.concatenate %1525, %1528, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1530 = stablehlo.convert %1529 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1531 = stablehlo.constant dense<0> : tensor<i32>
  %1533 = stablehlo.dynamic_slice %1532, %1458, %1531, %1531, sizes = [1, 16, 32] : (tensor<4x16x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x16x32xbf16>
  %1534 = stablehlo.reshape %1533 : (tensor<1x16x32xbf16>) -> tensor<16x32xbf16>
  %1535 = stablehlo.dot_general %1481, %1534, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<16x32xbf16>) -> tensor<32x16xbf16>
  %1536 = stablehlo.reshape %1535 : (tensor<32x16xbf16>) -> tensor<32x2x8xbf16>
  %1537 = stablehlo.reshape %1507 : (tensor<32x4x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1538 = stablehlo.reshape %1530 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1539 = stablehlo.reshape %1536 : (tensor<32x2x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1540 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1541 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1542 = stablehlo.compare LE, %1540, %1541, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1544 = stablehlo.broadcast_in_dim %1543, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1545 = stablehlo.compare GE, %1540, %1544, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1546 = stablehlo.and %1542, %1545 : tensor<2x16x16xi1>
  %1547 = stablehlo.reshape %1537 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1548 = stablehlo.dot_general %1547, %1538, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1549 = stablehlo.broadcast_in_dim %1546, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1550 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1551 = stablehlo.broadcast_in_dim %1550, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1552 = stablehlo.multiply %1548, %1551 : tensor<2x2x16x2x16xf32>
  %1553 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1554 = stablehlo.broadcast_in_dim %1553, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1555 = stablehlo.select %1549, %1552, %1554 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1556 = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %1557 = stablehlo.reduce(%1555 init: %1556) applies stablehlo.maximum across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1558 = stablehlo.broadcast_in_dim %1557, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1559 = stablehlo.subtract %1555, %1558 : tensor<2x2x16x2x16xf32>
  %1560 = stablehlo.exponential %1559 : tensor<2x2x16x2x16xf32>
  %1561 = stablehlo.constant dense<0.0> : tensor<f32>
  %1562 = stablehlo.reduce(%1560 init: %1561) applies stablehlo.add across dimensions = [4] : (tensor<2x2x16x2x16xf32>, tensor<f32>) -> tensor<2x2x16x2xf32>
  %1563 = stablehlo.broadcast_in_dim %1562, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1564 = stablehlo.divide %1560, %1563 : tensor<2x2x16x2x16xf32>
  %1565 = stablehlo.convert %1564 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1566 = stablehlo.dot_general %1565, %1539, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1567 = stablehlo.transpose %1566, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1568 = stablehlo.reshape %1567 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1569 = stablehlo.log %1562 : tensor<2x2x16x2xf32>
  %1570 = stablehlo.add %1557, %1569 : tensor<2x2x16x2xf32>
  %1571 = stablehlo.transpose %1570, dims = [0, 1, 3, 2] : (tensor<2x2x16x2xf32>) -> tensor<2x2x2x16xf32>
  %1572 = stablehlo.reshape %1571 : (tensor<2x2x2x16xf32>) -> tensor<2x4x16xf32>
  %1573 = stablehlo.reshape %1568 : (tensor<2x16x4x8xbf16>) -> tensor<32x32xbf16>
  %1574 = stablehlo.constant dense<0> : tensor<i32>
  %1576 = stablehlo.dynamic_slice %1575, %1458, %1574, %1574, sizes = [1, 32, 32] : (tensor<4x32x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x32xbf16>
  %1577 = stablehlo.reshape %1576 : (tensor<1x32x32xbf16>) -> tensor<32x32xbf16>
  %1578 = stablehlo.dot_general %1573, %1577, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1579 = stablehlo.add %1578, %1462 : tensor<32x32xf32>
  %1580 = stablehlo.constant dense<0> : tensor<i32>
  %1582 = stablehlo.dynamic_slice %1581, %1458, %1580, sizes = [1, 32] : (tensor<4x32xf32>, tensor<i32>, tensor<i32>) -> tensor<1x32xf32>
  %1583 = stablehlo.reshape %1582 : (tensor<1x32xf32>) -> tensor<32xf32>
  %1584 = stablehlo.multiply %1579, %1579 : tensor<32x32xf32>
  %1585 = stablehlo.constant dense<0.0> : tensor<f32>
  %1586 = stablehlo.reduce(%1584 init: %1585) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1587 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1588 = stablehlo.broadcast_in_dim %1587, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1589 = stablehlo.multiply %1586, %1588 : tensor<32xf32>
  %1590 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1591 = stablehlo.broadcast_in_dim %1590, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1592 = stablehlo.add %1589, %1591 : tensor<32xf32>
  %1593 = stablehlo.rsqrt %1592 : tensor<32xf32>
  %1594 = stablehlo.broadcast_in_dim %1593, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1595 = stablehlo.multiply %1579, %1594 : tensor<32x32xf32>
  %1596 = stablehlo.broadcast_in_dim %1583, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1597 = stablehlo.multiply %1595, %1596 : tensor<32x32xf32>
  %1598 = stablehlo.convert %1597 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1599 = stablehlo.constant dense<0> : tensor<i32>
  %1601 = stablehlo.dynamic_slice %1600, %1458, %1599, %1599, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1602 = stablehlo.reshape %1601 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1603 = stablehlo.dot_general %1598, %1602, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1604 = stablehlo.constant dense<0> : tensor<i32>
  %1606 = stablehlo.dynamic_slice %1605, %1458, %1604, %1604, sizes = [1, 48, 32] : (tensor<4x48x32xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x48x32xbf16>
  %1607 = stablehlo.reshape %1606 : (tensor<1x48x32xbf16>) -> tensor<48x32xbf16>
  %1608 = stablehlo.dot_general %1598, %1607, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<48x32xbf16>) -> tensor<32x48xbf16>
  %1609 = stablehlo.convert %1603 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1610 = stablehlo.convert %1608 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1611 = stablehlo.logistic %1609 : tensor<32x48xf32>
  %1612 = stablehlo.multiply %1609, %1611 : tensor<32x48xf32>
  %1613 = stablehlo.multiply %1612, %1610 : tensor<32x48xf32>
  %1614 = stablehlo.convert %1613 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1615 = stablehlo.convert %1447 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1616 = stablehlo.constant dense<0> : tensor<i32>
  %1618 = stablehlo.dynamic_slice %1617, %1458, %1616, %1616, sizes = [1, 32, 48] : (tensor<4x32x48xbf16>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x32x48xbf16>
  %1619 = stablehlo.reshape %1618 : (tensor<1x32x48xbf16>) -> tensor<32x48xbf16>
  %1620 = stablehlo.dot_general %1615, %1619, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xbf16>
  %1621 = stablehlo.dot_general %1615, %1614, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1622 = stablehlo.convert %1603 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1623 = stablehlo.convert %1608 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1624 = stablehlo.convert %1620 : (tensor<32x48xbf16>) -> tensor<32x48xf32>
  %1625 = stablehlo.logistic %1622 : tensor<32x48xf32>
  %1626 = stablehlo.multiply %1622, %1625 : tensor<32x48xf32>
  %1627 = stablehlo.add %1625, %1626 : tensor<32x48xf32>
  %1628 = stablehlo.multiply %1626, %1625 : tensor<32x48xf32>
  %1629 = stablehlo.subtract %1627, %1628 : tensor<32x48xf32>
  %1630 = stablehlo.multiply %1624, %1623 : tensor<32x48xf32>
  %1631 = stablehlo.multiply %1630, %1629 : tensor<32x48xf32>
  %1632 = stablehlo.multiply %1624, %1626 : tensor<32x48xf32>
  %1633 = stablehlo.convert %1631 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1634 = stablehlo.convert %1632 : (tensor<32x48xf32>) -> tensor<32x48xbf16>
  %1635 = stablehlo.dot_general %1634, %1607, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xbf16>
  %1636 = stablehlo.dot_general %1634, %1598, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %1637 = stablehlo.dot_general %1633, %1602, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<48x32xbf16>) -> tensor<32x32xf32>
  %1638 = stablehlo.convert %1635 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1639 = stablehlo.add %1637, %1638 : tensor<32x32xf32>
  %1640 = stablehlo.convert %1639 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1641 = stablehlo.dot_general %1633, %1598, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x48xbf16>, tensor<32x32xbf16>) -> tensor<48x32xf32>
  %1642 = stablehlo.multiply %1579, %1579 : tensor<32x32xf32>
  %1643 = stablehlo.constant dense<0.0> : tensor<f32>
  %1644 = stablehlo.reduce(%1642 init: %1643) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1645 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1646 = stablehlo.broadcast_in_dim %1645, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1647 = stablehlo.multiply %1644, %1646 : tensor<32xf32>
  %1648 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1649 = stablehlo.broadcast_in_dim %1648, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1650 = stablehlo.add %1647, %1649 : tensor<32xf32>
  %1651 = stablehlo.rsqrt %1650 : tensor<32xf32>
  %1652 = stablehlo.broadcast_in_dim %1651, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1653 = stablehlo.multiply %1579, %1652 : tensor<32x32xf32>
  %1654 = stablehlo.convert %1640 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1655 = stablehlo.broadcast_in_dim %1583, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1656 = stablehlo.multiply %1654, %1655 : tensor<32x32xf32>
  %1657 = stablehlo.multiply %1653, %1656 : tensor<32x32xf32>
  %1658 = stablehlo.constant dense<0.0> : tensor<f32>
  %1659 = stablehlo.reduce(%1657 init: %1658) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1660 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1661 = stablehlo.broadcast_in_dim %1660, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1662 = stablehlo.multiply %1659, %1661 : tensor<32xf32>
  %1663 = stablehlo.broadcast_in_dim %1662, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1664 = stablehlo.multiply %1653, %1663 : tensor<32x32xf32>
  %1665 = stablehlo.subtract %1656, %1664 : tensor<32x32xf32>
  %1666 = stablehlo.broadcast_in_dim %1651, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1667 = stablehlo.multiply %1665, %1666 : tensor<32x32xf32>
  %1668 = stablehlo.add %1667, %1447 : tensor<32x32xf32>
  %1669 = stablehlo.multiply %1653, %1654 : tensor<32x32xf32>
  %1670 = stablehlo.constant dense<0.0> : tensor<f32>
  %1671 = stablehlo.reduce(%1669 init: %1670) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1672 = stablehlo.convert %1668 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1673 = stablehlo.dot_general %1672, %1577, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xbf16>
  %1674 = stablehlo.dot_general %1672, %1573, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1675 = stablehlo.reshape %1673 : (tensor<32x32xbf16>) -> tensor<2x16x4x8xbf16>
  %1676 = stablehlo.iota dim = 2 : tensor<2x16x16xi32>
  %1677 = stablehlo.iota dim = 1 : tensor<2x16x16xi32>
  %1678 = stablehlo.compare LE, %1676, %1677, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1679 = stablehlo.broadcast_in_dim %1543, dims = [0, 1] : (tensor<2x16xi32>) -> tensor<2x16x16xi32>
  %1680 = stablehlo.compare GE, %1676, %1679, SIGNED : (tensor<2x16x16xi32>, tensor<2x16x16xi32>) -> tensor<2x16x16xi1>
  %1681 = stablehlo.and %1678, %1680 : tensor<2x16x16xi1>
  %1682 = stablehlo.reshape %1537 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1683 = stablehlo.dot_general %1682, %1538, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1684 = stablehlo.broadcast_in_dim %1681, dims = [0, 2, 4] : (tensor<2x16x16xi1>) -> tensor<2x2x16x2x16xi1>
  %1685 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1686 = stablehlo.broadcast_in_dim %1685, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1687 = stablehlo.multiply %1683, %1686 : tensor<2x2x16x2x16xf32>
  %1688 = stablehlo.constant dense<-1.0e+30> : tensor<f32>
  %1689 = stablehlo.broadcast_in_dim %1688, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1690 = stablehlo.select %1684, %1687, %1689 : tensor<2x2x16x2x16xi1>, tensor<2x2x16x2x16xf32>
  %1691 = stablehlo.reshape %1572 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %1692 = stablehlo.transpose %1691, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %1693 = stablehlo.broadcast_in_dim %1692, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1694 = stablehlo.subtract %1690, %1693 : tensor<2x2x16x2x16xf32>
  %1695 = stablehlo.exponential %1694 : tensor<2x2x16x2x16xf32>
  %1696 = stablehlo.reshape %1675 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1697 = stablehlo.dot_general %1696, %1539, batching_dims = [0, 2] x [0, 2], contracting_dims = [4] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x16x2x2x8xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x16xf32>
  %1698 = stablehlo.convert %1675 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %1699 = stablehlo.convert %1568 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x4x8xf32>
  %1700 = stablehlo.multiply %1698, %1699 : tensor<2x16x4x8xf32>
  %1701 = stablehlo.constant dense<0.0> : tensor<f32>
  %1702 = stablehlo.reduce(%1700 init: %1701) applies stablehlo.add across dimensions = [3] : (tensor<2x16x4x8xf32>, tensor<f32>) -> tensor<2x16x4xf32>
  %1703 = stablehlo.transpose %1702, dims = [0, 2, 1] : (tensor<2x16x4xf32>) -> tensor<2x4x16xf32>
  %1704 = stablehlo.reshape %1703 : (tensor<2x4x16xf32>) -> tensor<2x2x2x16xf32>
  %1705 = stablehlo.transpose %1704, dims = [0, 1, 3, 2] : (tensor<2x2x2x16xf32>) -> tensor<2x2x16x2xf32>
  %1706 = stablehlo.broadcast_in_dim %1705, dims = [0, 1, 2, 3] : (tensor<2x2x16x2xf32>) -> tensor<2x2x16x2x16xf32>
  %1707 = stablehlo.subtract %1697, %1706 : tensor<2x2x16x2x16xf32>
  %1708 = stablehlo.multiply %1695, %1707 : tensor<2x2x16x2x16xf32>
  %1709 = stablehlo.constant dense<0.3535533845424652> : tensor<f32>
  %1710 = stablehlo.broadcast_in_dim %1709, dims = [] : (tensor<f32>) -> tensor<2x2x16x2x16xf32>
  %1711 = stablehlo.multiply %1708, %1710 : tensor<2x2x16x2x16xf32>
  %1712 = stablehlo.convert %1711 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1713 = stablehlo.dot_general %1712, %1538, batching_dims = [0, 1] x [0, 2], contracting_dims = [4] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x8xbf16>) -> tensor<2x2x16x2x8xbf16>
  %1714 = stablehlo.transpose %1713, dims = [0, 2, 1, 3, 4] : (tensor<2x2x16x2x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1715 = stablehlo.reshape %1714 : (tensor<2x16x2x2x8xbf16>) -> tensor<2x16x4x8xbf16>
  %1716 = stablehlo.reshape %1537 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1717 = stablehlo.dot_general %1712, %1716, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %1718 = stablehlo.transpose %1717, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1719 = stablehlo.convert %1695 : (tensor<2x2x16x2x16xf32>) -> tensor<2x2x16x2x16xbf16>
  %1720 = stablehlo.reshape %1675 : (tensor<2x16x4x8xbf16>) -> tensor<2x16x2x2x8xbf16>
  %1721 = stablehlo.dot_general %1719, %1720, batching_dims = [0, 1] x [0, 2], contracting_dims = [2, 3] x [1, 3], precision = [DEFAULT, DEFAULT] : (tensor<2x2x16x2x16xbf16>, tensor<2x16x2x2x8xbf16>) -> tensor<2x2x16x8xbf16>
  %1722 = stablehlo.transpose %1721, dims = [0, 2, 1, 3] : (tensor<2x2x16x8xbf16>) -> tensor<2x16x2x8xbf16>
  %1723 = stablehlo.reshape %1722 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %1724 = stablehlo.reshape %1718 : (tensor<2x16x2x8xbf16>) -> tensor<32x2x8xbf16>
  %1725 = stablehlo.reshape %1715 : (tensor<2x16x4x8xbf16>) -> tensor<32x4x8xbf16>
  %1726 = stablehlo.reshape %1723 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %1727 = stablehlo.dot_general %1726, %1534, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xbf16>
  %1728 = stablehlo.dot_general %1726, %1481, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %1729 = stablehlo.convert %1724 : (tensor<32x2x8xbf16>) -> tensor<32x2x8xf32>
  %1730 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1731 = "stablehlo.gather"(%1491, %1730) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1732 = stablehlo.broadcast_in_dim %1731, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1733 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1734 = "stablehlo.gather"(%1495, %1733) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1735 = stablehlo.broadcast_in_dim %1734, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x2x4xf32>
  %1736 = stablehlo.negate %1735 : tensor<32x2x4xf32>
  %1737 = stablehlo.slice %1729 [0:32, 0:2, 0:4] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1738 = stablehlo.slice %1729 [0:32, 0:2, 4:8] : (tensor<32x2x8xf32>) -> tensor<32x2x4xf32>
  %1739 = stablehlo.multiply %1737, %1732 : tensor<32x2x4xf32>
  %1740 = stablehlo.multiply %1738, %1736 : tensor<32x2x4xf32>
  %1741 = stablehlo.subtract %1739, %1740 : tensor<32x2x4xf32>
  %1742 = stablehlo.multiply %1738, %1732 : tensor<32x2x4xf32>
  %1743 = stablehlo.multiply %1737, %1736 : tensor<32x2x4xf32>
  %1744 = stablehlo.add %1742, %1743 : tensor<32x2x4xf32>
  %1745 = stablehlo.concatenate %1741, %1744, dim = 2 : (tensor<32x2x4xf32>, tensor<32x2x4xf32>) -> tensor<32x2x8xf32>
  %1746 = stablehlo.convert %1745 : (tensor<32x2x8xf32>) -> tensor<32x2x8xbf16>
  %1747 = stablehlo.reshape %1746 : (tensor<32x2x8xbf16>) -> tensor<32x16xbf16>
  %1748 = stablehlo.dot_general %1747, %1511, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<16x32xbf16>) -> tensor<32x32xf32>
  %1749 = stablehlo.convert %1727 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1750 = stablehlo.add %1748, %1749 : tensor<32x32xf32>
  %1751 = stablehlo.convert %1750 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1752 = stablehlo.dot_general %1747, %1481, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x16xbf16>, tensor<32x32xbf16>) -> tensor<16x32xf32>
  %1753 = stablehlo.convert %1725 : (tensor<32x4x8xbf16>) -> tensor<32x4x8xf32>
  %1754 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1755 = "stablehlo.gather"(%1491, %1754) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1756 = stablehlo.broadcast_in_dim %1755, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1757 = stablehlo.reshape %1489 : (tensor<32xi32>) -> tensor<32x1xi32>
  %1758 = "stablehlo.gather"(%1495, %1757) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x1xi32>) -> tensor<32x4xf32>
  %1759 = stablehlo.broadcast_in_dim %1758, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x4x4xf32>
  %1760 = stablehlo.negate %1759 : tensor<32x4x4xf32>
  %1761 = stablehlo.slice %1753 [0:32, 0:4, 0:4] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1762 = stablehlo.slice %1753 [0:32, 0:4, 4:8] : (tensor<32x4x8xf32>) -> tensor<32x4x4xf32>
  %1763 = stablehlo.multiply %1761, %1756 : tensor<32x4x4xf32>
  %1764 = stablehlo.multiply %1762, %1760 : tensor<32x4x4xf32>
  %1765 = stablehlo.subtract %1763, %1764 : tensor<32x4x4xf32>
  %1766 = stablehlo.multiply %1762, %1756 : tensor<32x4x4xf32>
  %1767 = stablehlo.multiply %1761, %1760 : tensor<32x4x4xf32>
  %1768 = stablehlo.add %1766, %1767 : tensor<32x4x4xf32>
  %1769 = stablehlo.concatenate %1765, %1768, dim = 2 : (tensor<32x4x4xf32>, tensor<32x4x4xf32>) -> tensor<32x4x8xf32>
  %1770 = stablehlo.convert %1769 : (tensor<32x4x8xf32>) -> tensor<32x4x8xbf16>
  %1771 = stablehlo.reshape %1770 : (tensor<32x4x8xbf16>) -> tensor<32x32xbf16>
  %1772 = stablehlo.dot_general %1771, %1485, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1773 = stablehlo.convert %1751 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1774 = stablehlo.add %1772, %1773 : tensor<32x32xf32>
  %1775 = stablehlo.convert %1774 : (tensor<32x32xf32>) -> tensor<32x32xbf16>
  %1776 = stablehlo.dot_general %1771, %1481, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<32x32xbf16>, tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1777 = stablehlo.multiply %1462, %1462 : tensor<32x32xf32>
  %1778 = stablehlo.constant dense<0.0> : tensor<f32>
  %1779 = stablehlo.reduce(%1777 init: %1778) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1780 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1781 = stablehlo.broadcast_in_dim %1780, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1782 = stablehlo.multiply %1779, %1781 : tensor<32xf32>
  %1783 = stablehlo.constant dense<9.999999747378752e-06> : tensor<f32>
  %1784 = stablehlo.broadcast_in_dim %1783, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1785 = stablehlo.add %1782, %1784 : tensor<32xf32>
  %1786 = stablehlo.rsqrt %1785 : tensor<32xf32>
  %1787 = stablehlo.broadcast_in_dim %1786, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1788 = stablehlo.multiply %1462, %1787 : tensor<32x32xf32>
  %1789 = stablehlo.convert %1775 : (tensor<32x32xbf16>) -> tensor<32x32xf32>
  %1790 = stablehlo.broadcast_in_dim %1466, dims = [1] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1791 = stablehlo.multiply %1789, %1790 : tensor<32x32xf32>
  %1792 = stablehlo.multiply %1788, %1791 : tensor<32x32xf32>
  %1793 = stablehlo.constant dense<0.0> : tensor<f32>
  %1794 = stablehlo.reduce(%1792 init: %1793) applies stablehlo.add across dimensions = [1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1795 = stablehlo.constant dense<0.03125> : tensor<f32>
  %1796 = stablehlo.broadcast_in_dim %1795, dims = [] : (tensor<f32>) -> tensor<32xf32>
  %1797 = stablehlo.multiply %1794, %1796 : tensor<32xf32>
  %1798 = stablehlo.broadcast_in_dim %1797, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1799 = stablehlo.multiply %1788, %1798 : tensor<32x32xf32>
  %1800 = stablehlo.subtract %1791, %1799 : tensor<32x32xf32>
  %1801 = stablehlo.broadcast_in_dim %1786, dims = [0] : (tensor<32xf32>) -> tensor<32x32xf32>
  %1802 = stablehlo.multiply %1800, %1801 : tensor<32x32xf32>
  %1803 = stablehlo.add %1802, %1668 : tensor<32x32xf32>
  %1804 = stablehlo.multiply %1788, %1789 : tensor<32x32xf32>
  %1805 = stablehlo.constant dense<0.0> : tensor<f32>
  %1806 = stablehlo.reduce(%1804 init: %1805) applies stablehlo.add across dimensions = [0] : (tensor<32x32xf32>, tensor<f32>) -> tensor<32xf32>
  %1807 = stablehlo.constant dense<0> : tensor<i32>
  %1808 = stablehlo.reshape %1621 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
  %1809 = stablehlo.dynamic_update_slice %1448, %1808, %1458, %1807, %1807 : (tensor<3x32x48xf32>, tensor<1x32x48xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x48xf32>
  %1810 = stablehlo.constant dense<0> : tensor<i32>
  %1811 = stablehlo.reshape %1636 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %1812 = stablehlo.dynamic_update_slice %1449, %1811, %1458, %1810, %1810 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %1813 = stablehlo.constant dense<0> : tensor<i32>
  %1814 = stablehlo.reshape %1641 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
  %1815 = stablehlo.dynamic_update_slice %1450, %1814, %1458, %1813, %1813 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x48x32xf32>
  %1816 = stablehlo.constant dense<0> : tensor<i32>
  %1817 = stablehlo.reshape %1671 : (tensor<32xf32>) -> tensor<1x32xf32>
  %1818 = stablehlo.dynamic_update_slice %1451, %1817, %1458, %1816 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %1819 = stablehlo.constant dense<0> : tensor<i32>
  %1820 = stablehlo.reshape %1674 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1821 = stablehlo.dynamic_update_slice %1452, %1820, %1458, %1819, %1819 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %1822 = stablehlo.constant dense<0> : tensor<i32>
  %1823 = stablehlo.reshape %1728 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %1824 = stablehlo.dynamic_update_slice %1453, %1823, %1458, %1822, %1822 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %1825 = stablehlo.constant dense<0> : tensor<i32>
  %1826 = stablehlo.reshape %1752 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
  %1827 = stablehlo.dynamic_update_slice %1454, %1826, %1458, %1825, %1825 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x16x32xf32>
  %1828 = stablehlo.constant dense<0> : tensor<i32>
  %1829 = stablehlo.reshape %1776 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
  %1830 = stablehlo.dynamic_update_slice %1455, %1829, %1458, %1828, %1828 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x32x32xf32>
  %1831 = stablehlo.constant dense<0> : tensor<i32>
  %1832 = stablehlo.reshape %1806 : (tensor<32xf32>) -> tensor<1x32xf32>
  %1833 = stablehlo.dynamic_update_slice %1456, %1832, %1458, %1831 : (tensor<3x32xf32>, tensor<1x32xf32>, tensor<i32>, tensor<i32>) -> tensor<3x32xf32>
  %1834 = stablehlo.constant dense<1> : tensor<i32>
  %1835 = stablehlo.add %1446, %1834 : tensor<i32>
  stablehlo.return %1835, %1803, %1809, %1812, %1815, %1818, %1821, %1824, %1827, %1830, %1833, %1460, %1464, %1483, %1489, %1491, %1495, %1509, %1532, %1543, %1575, %1581, %1600, %1605, %1617 : tensor<i32>, tensor<32x32xf32>, tensor<3x32x48xf32>, tensor<3x48x32xf32>, tensor<3x48x32xf32>, tensor<3x32xf32>, tensor<3x32x32xf32>, tensor<3x16x32xf32>, tensor<3x16x32xf32>, tensor<3x32x32xf32>, tensor<3x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x32x32xbf16>, tensor<32xi32>, tensor<64x4xf32>, tensor<64x4xf32>, tensor<4x16x32xbf16>, tensor<4x16x32xbf16>, tensor<2x16xi32>, tensor<4x32x32xbf16>, tensor<4x32xf32>, tensor<4x48x32xbf16>, tensor<4x48x32xbf16>, tensor<4x32x48xbf16>
}
%1839 = stablehlo.reshape %arg42 : (tensor<32xi32>) -> tensor<32x1xi32>
%1840 = stablehlo.constant dense<0.0> : tensor<96x32xf32>
%1844 = "stablehlo.scatter"(%1840, %1839, %1836#1) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>, unique_indices = false}> ({
^bb0(%1841: tensor<f32>, %1842: tensor<f32>):
  %1843 = stablehlo.add %1841, %1842 : tensor<f32>
  stablehlo.return %1843 : tensor<f32>
}) : (tensor<96x32xf32>, tensor<32x1xi32>, tensor<32x32xf32>) -> tensor<96x32xf32>
%1845 = stablehlo.add %278, %1198 : tensor<f32>
%1846 = stablehlo.add %942, %1844 : tensor<96x32xf32>
%1847 = stablehlo.add %934#10, %1836#10 : tensor<3x32xf32>
%1848 = stablehlo.add %934#9, %1836#9 : tensor<3x32x32xf32>
%1849 = stablehlo.add %934#8, %1836#8 : tensor<3x16x32xf32>
%1850 = stablehlo.add %934#7, %1836#7 : tensor<3x16x32xf32>
%1851 = stablehlo.add %934#6, %1836#6 : tensor<3x32x32xf32>
%1852 = stablehlo.add %934#5, %1836#5 : tensor<3x32xf32>
%1853 = stablehlo.add %934#4, %1836#4 : tensor<3x48x32xf32>
%1854 = stablehlo.add %934#3, %1836#3 : tensor<3x48x32xf32>
%1855 = stablehlo.add %934#2, %1836#2 : tensor<3x32x48xf32>
%1856 = stablehlo.add %533, %1435 : tensor<32xf32>
%1857 = stablehlo.add %499, %1403 : tensor<32x32xf32>
%1858 = stablehlo.add %473, %1379 : tensor<16x32xf32>
%1859 = stablehlo.add %447, %1355 : tensor<16x32xf32>
%1860 = stablehlo.add %391, %1301 : tensor<32x32xf32>
%1861 = stablehlo.add %386, %1298 : tensor<32xf32>
%1862 = stablehlo.add %354, %1268 : tensor<48x32xf32>
%1863 = stablehlo.add %347, %1263 : tensor<48x32xf32>
%1864 = stablehlo.add %330, %1248 : tensor<32x48xf32>
%1865 = stablehlo.add %325, %1245 : tensor<32xf32>
%1866 = stablehlo.add %296, %1216 : tensor<96x32xf32>
%1867 = stablehlo.multiply %1846, %1846 : tensor<96x32xf32>
%1868 = stablehlo.constant dense<0.0> : tensor<f32>
%1869 = stablehlo.reduce(%1867 init: %1868) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%1870 = stablehlo.multiply %1847, %1847 : tensor<3x32xf32>
%1871 = stablehlo.constant dense<0.0> : tensor<f32>
%1872 = stablehlo.reduce(%1870 init: %1871) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x32xf32>, tensor<f32>) -> tensor<f32>
%1873 = stablehlo.multiply %1848, %1848 : tensor<3x32x32xf32>
%1874 = stablehlo.constant dense<0.0> : tensor<f32>
%1875 = stablehlo.reduce(%1873 init: %1874) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x32xf32>, tensor<f32>) -> tensor<f32>
%1876 = stablehlo.multiply %1849, %1849 : tensor<3x16x32xf32>
%1877 = stablehlo.constant dense<0.0> : tensor<f32>
%1878 = stablehlo.reduce(%1876 init: %1877) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x16x32xf32>, tensor<f32>) -> tensor<f32>
%1879 = stablehlo.multiply %1850, %1850 : tensor<3x16x32xf32>
%1880 = stablehlo.constant dense<0.0> : tensor<f32>
%1881 = stablehlo.reduce(%1879 init: %1880) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x16x32xf32>, tensor<f32>) -> tensor<f32>
%1882 = stablehlo.multiply %1851, %1851 : tensor<3x32x32xf32>
%1883 = stablehlo.constant dense<0.0> : tensor<f32>
%1884 = stablehlo.reduce(%1882 init: %1883) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x32xf32>, tensor<f32>) -> tensor<f32>
%1885 = stablehlo.multiply %1852, %1852 : tensor<3x32xf32>
%1886 = stablehlo.constant dense<0.0> : tensor<f32>
%1887 = stablehlo.reduce(%1885 init: %1886) applies stablehlo.add across dimensions = [0, 1] : (tensor<3x32xf32>, tensor<f32>) -> tensor<f32>
%1888 = stablehlo.multiply %1853, %1853 : tensor<3x48x32xf32>
%1889 = stablehlo.constant dense<0.0> : tensor<f32>
%1890 = stablehlo.reduce(%1888 init: %1889) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x48x32xf32>, tensor<f32>) -> tensor<f32>
%1891 = stablehlo.multiply %1854, %1854 : tensor<3x48x32xf32>
%1892 = stablehlo.constant dense<0.0> : tensor<f32>
%1893 = stablehlo.reduce(%1891 init: %1892) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x48x32xf32>, tensor<f32>) -> tensor<f32>
%1894 = stablehlo.multiply %1855, %1855 : tensor<3x32x48xf32>
%1895 = stablehlo.constant dense<0.0> : tensor<f32>
%1896 = stablehlo.reduce(%1894 init: %1895) applies stablehlo.add across dimensions = [0, 1, 2] : (tensor<3x32x48xf32>, tensor<f32>) -> tensor<f32>
%1897 = stablehlo.multiply %1856, %1856 : tensor<32xf32>
%1898 = stablehlo.constant dense<0.0> : tensor<f32>
%1899 = stablehlo.reduce(%1897 init: %1898) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%1900 = stablehlo.multiply %1857, %1857 : tensor<32x32xf32>
%1901 = stablehlo.constant dense<0.0> : tensor<f32>
%1902 = stablehlo.reduce(%1900 init: %1901) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
%1903 = stablehlo.multiply %1858, %1858 : tensor<16x32xf32>
%1904 = stablehlo.constant dense<0.0> : tensor<f32>
%1905 = stablehlo.reduce(%1903 init: %1904) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x32xf32>, tensor<f32>) -> tensor<f32>
%1906 = stablehlo.multiply %1859, %1859 : tensor<16x32xf32>
%1907 = stablehlo.constant dense<0.0> : tensor<f32>
%1908 = stablehlo.reduce(%1906 init: %1907) applies stablehlo.add across dimensions = [0, 1] : (tensor<16x32xf32>, tensor<f32>) -> tensor<f32>
%1909 = stablehlo.multiply %1860, %1860 : tensor<32x32xf32>
%1910 = stablehlo.constant dense<0.0> : tensor<f32>
%1911 = stablehlo.reduce(%1909 init: %1910) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x32xf32>, tensor<f32>) -> tensor<f32>
%1912 = stablehlo.multiply %1861, %1861 : tensor<32xf32>
%1913 = stablehlo.constant dense<0.0> : tensor<f32>
%1914 = stablehlo.reduce(%1912 init: %1913) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%1915 = stablehlo.multiply %1862, %1862 : tensor<48x32xf32>
%1916 = stablehlo.constant dense<0.0> : tensor<f32>
%1917 = stablehlo.reduce(%1915 init: %1916) applies stablehlo.add across dimensions = [0, 1] : (tensor<48x32xf32>, tensor<f32>) -> tensor<f32>
%1918 = stablehlo.multiply %1863, %1863 : tensor<48x32xf32>
%1919 = stablehlo.constant dense<0.0> : tensor<f32>
%1920 = stablehlo.reduce(%1918 init: %1919) applies stablehlo.add across dimensions = [0, 1] : (tensor<48x32xf32>, tensor<f32>) -> tensor<f32>
%1921 = stablehlo.multiply %1864, %1864 : tensor<32x48xf32>
%1922 = stablehlo.constant dense<0.0> : tensor<f32>
%1923 = stablehlo.reduce(%1921 init: %1922) applies stablehlo.add across dimensions = [0, 1] : (tensor<32x48xf32>, tensor<f32>) -> tensor<f32>
%1924 = stablehlo.multiply %1865, %1865 : tensor<32xf32>
%1925 = stablehlo.constant dense<0.0> : tensor<f32>
%1926 = stablehlo.reduce(%1924 init: %1925) applies stablehlo.add across dimensions = [0] : (tensor<32xf32>, tensor<f32>) -> tensor<f32>
%1927 = stablehlo.multiply %1866, %1866 : tensor<96x32xf32>
%1928 = stablehlo.constant dense<0.0> : tensor<f32>
%1929 = stablehlo.reduce(%1927 init: %1928) applies stablehlo.add across dimensions = [0, 1] : (tensor<96x32xf32>, tensor<f32>) -> tensor<f32>
%1930 = stablehlo.add %1869, %1872 : tensor<f32>
%1931 = stablehlo.add %1930, %1875 : tensor<f32>
%1932 = stablehlo.add %1931, %1878 : tensor<f32>
%1933 = stablehlo.add %1932, %1881 : tensor<f32>
%1934 = stablehlo.add %1933, %1884 : tensor<f32>
%1935 = stablehlo.add %1934, %1887 : tensor<f32>
%1936 = stablehlo.add %1935, %1890 : tensor<f32>
%1937 = stablehlo.add %1936, %1893 : tensor<f32>
%1938 = stablehlo.add %1937, %1896 : tensor<f32>
%1939 = stablehlo.add %1938, %1899 : tensor<f32>
%1940 = stablehlo.add %1939, %1902 : tensor<f32>
%1941 = stablehlo.add %1940, %1905 : tensor<f32>
%1942 = stablehlo.add %1941, %1908 : tensor<f32>
%1943 = stablehlo.add %1942, %1911 : tensor<f32>
%1944 = stablehlo.add %1943, %1914 : tensor<f32>
%1945 = stablehlo.add %1944, %1917 : tensor<f32>
%1946 = stablehlo.add %1945, %1920 : tensor<f32>
%1947 = stablehlo.add %1946, %1923 : tensor<f32>
%1948 = stablehlo.add %1947, %1926 : tensor<f32>
%1949 = stablehlo.add %1948, %1929 : tensor<f32>
%1950 = stablehlo.sqrt %1949 : tensor<f32>
%1951 = stablehlo.is_finite %1950 : (tensor<f32>) -> tensor<i1>
%1952 = stablehlo.is_finite %1845 : (tensor<f32>) -> tensor<i1>
%1953 = stablehlo.slice %arg37 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1954 = stablehlo.reshape %1953 : (tensor<1xf32>) -> tensor<f32>
%1955 = stablehlo.compare LE, %1950, %1954, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1956 = stablehlo.slice %arg37 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1957 = stablehlo.reshape %1956 : (tensor<1xf32>) -> tensor<f32>
%1958 = stablehlo.compare LE, %1845, %1957, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%1959 = stablehlo.slice %arg37 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1960 = stablehlo.reshape %1959 : (tensor<1xf32>) -> tensor<f32>
%1961 = stablehlo.constant dense<1.0e-06> : tensor<f32>
%1962 = stablehlo.add %1950, %1961 : tensor<f32>
%1963 = stablehlo.divide %1960, %1962 : tensor<f32>
%1964 = stablehlo.constant dense<1.0> : tensor<f32>
%1965 = stablehlo.minimum %1963, %1964 : tensor<f32>
%1966 = stablehlo.and %1951, %1952 : tensor<i1>
%1967 = stablehlo.and %1966, %1955 : tensor<i1>
%1968 = stablehlo.and %1967, %1958 : tensor<i1>
%1969 = stablehlo.constant dense<-1.0> : tensor<f32>
%1970 = stablehlo.select %1968, %1965, %1969 : tensor<i1>, tensor<f32>
%1971 = stablehlo.constant dense<1.0> : tensor<f32>
%1972 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1973 = stablehlo.multiply %1846, %1972 : tensor<96x32xf32>
%1974 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%1975 = stablehlo.broadcast_in_dim %1974, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1976 = stablehlo.multiply %arg12, %1975 : tensor<96x32xf32>
%1977 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%1978 = stablehlo.broadcast_in_dim %1977, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1979 = stablehlo.multiply %1973, %1978 : tensor<96x32xf32>
%1980 = stablehlo.add %1976, %1979 : tensor<96x32xf32>
%1981 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%1982 = stablehlo.broadcast_in_dim %1981, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1983 = stablehlo.multiply %arg24, %1982 : tensor<96x32xf32>
%1984 = stablehlo.multiply %1973, %1973 : tensor<96x32xf32>
%1985 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%1986 = stablehlo.broadcast_in_dim %1985, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1987 = stablehlo.multiply %1984, %1986 : tensor<96x32xf32>
%1988 = stablehlo.add %1983, %1987 : tensor<96x32xf32>
%1989 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%1990 = stablehlo.reshape %1989 : (tensor<1xf32>) -> tensor<f32>
%1991 = stablehlo.divide %1971, %1990 : tensor<f32>
%1992 = stablehlo.broadcast_in_dim %1991, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%1993 = stablehlo.multiply %1988, %1992 : tensor<96x32xf32>
%1994 = stablehlo.sqrt %1993 : tensor<96x32xf32>
%1995 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%1996 = stablehlo.reshape %1995 : (tensor<1xf32>) -> tensor<f32>
%1997 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%1998 = stablehlo.reshape %1997 : (tensor<1xf32>) -> tensor<f32>
%1999 = stablehlo.divide %1996, %1998 : tensor<f32>
%2000 = stablehlo.broadcast_in_dim %1999, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2001 = stablehlo.multiply %1980, %2000 : tensor<96x32xf32>
%2002 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2003 = stablehlo.broadcast_in_dim %2002, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2004 = stablehlo.add %1994, %2003 : tensor<96x32xf32>
%2005 = stablehlo.divide %2001, %2004 : tensor<96x32xf32>
%2006 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2007 = stablehlo.reshape %2006 : (tensor<1xf32>) -> tensor<f32>
%2008 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2009 = stablehlo.multiply %2007, %2008 : tensor<f32>
%2010 = stablehlo.subtract %1971, %2009 : tensor<f32>
%2011 = stablehlo.broadcast_in_dim %2010, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2012 = stablehlo.multiply %arg0, %2011 : tensor<96x32xf32>
%2013 = stablehlo.constant dense<0.0> : tensor<f32>
%2014 = stablehlo.compare GE, %1970, %2013, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2015 = stablehlo.broadcast_in_dim %2014, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%2016 = stablehlo.subtract %2012, %2005 : tensor<96x32xf32>
%2017 = stablehlo.select %2015, %2016, %arg0 : tensor<96x32xi1>, tensor<96x32xf32>
%2018 = stablehlo.select %2015, %1980, %arg12 : tensor<96x32xi1>, tensor<96x32xf32>
%2019 = stablehlo.select %2015, %1988, %arg24 : tensor<96x32xi1>, tensor<96x32xf32>
%2020 = stablehlo.reshape %1856 : (tensor<32xf32>) -> tensor<1x32xf32>
%2021 = stablehlo.concatenate %1847, %2020, dim = 0 : (tensor<3x32xf32>, tensor<1x32xf32>) -> tensor<4x32xf32>
%2022 = stablehlo.constant dense<1.0> : tensor<f32>
%2023 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2024 = stablehlo.multiply %2021, %2023 : tensor<4x32xf32>
%2025 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2026 = stablehlo.broadcast_in_dim %2025, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2027 = stablehlo.multiply %arg13, %2026 : tensor<4x32xf32>
%2028 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2029 = stablehlo.broadcast_in_dim %2028, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2030 = stablehlo.multiply %2024, %2029 : tensor<4x32xf32>
%2031 = stablehlo.add %2027, %2030 : tensor<4x32xf32>
%2032 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2033 = stablehlo.broadcast_in_dim %2032, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2034 = stablehlo.multiply %arg25, %2033 : tensor<4x32xf32>
%2035 = stablehlo.multiply %2024, %2024 : tensor<4x32xf32>
%2036 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2037 = stablehlo.broadcast_in_dim %2036, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2038 = stablehlo.multiply %2035, %2037 : tensor<4x32xf32>
%2039 = stablehlo.add %2034, %2038 : tensor<4x32xf32>
%2040 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2041 = stablehlo.reshape %2040 : (tensor<1xf32>) -> tensor<f32>
%2042 = stablehlo.divide %2022, %2041 : tensor<f32>
%2043 = stablehlo.broadcast_in_dim %2042, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2044 = stablehlo.multiply %2039, %2043 : tensor<4x32xf32>
%2045 = stablehlo.sqrt %2044 : tensor<4x32xf32>
%2046 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2047 = stablehlo.reshape %2046 : (tensor<1xf32>) -> tensor<f32>
%2048 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2049 = stablehlo.reshape %2048 : (tensor<1xf32>) -> tensor<f32>
%2050 = stablehlo.divide %2047, %2049 : tensor<f32>
%2051 = stablehlo.broadcast_in_dim %2050, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2052 = stablehlo.multiply %2031, %2051 : tensor<4x32xf32>
%2053 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2054 = stablehlo.broadcast_in_dim %2053, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2055 = stablehlo.add %2045, %2054 : tensor<4x32xf32>
%2056 = stablehlo.divide %2052, %2055 : tensor<4x32xf32>
%2057 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2058 = stablehlo.reshape %2057 : (tensor<1xf32>) -> tensor<f32>
%2059 = stablehlo.constant dense<0.0> : tensor<f32>
%2060 = stablehlo.multiply %2058, %2059 : tensor<f32>
%2061 = stablehlo.subtract %2022, %2060 : tensor<f32>
%2062 = stablehlo.broadcast_in_dim %2061, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2063 = stablehlo.multiply %arg1, %2062 : tensor<4x32xf32>
%2064 = stablehlo.constant dense<0.0> : tensor<f32>
%2065 = stablehlo.compare GE, %1970, %2064, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2066 = stablehlo.broadcast_in_dim %2065, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%2067 = stablehlo.subtract %2063, %2056 : tensor<4x32xf32>
%2068 = stablehlo.select %2066, %2067, %arg1 : tensor<4x32xi1>, tensor<4x32xf32>
%2069 = stablehlo.select %2066, %2031, %arg13 : tensor<4x32xi1>, tensor<4x32xf32>
%2070 = stablehlo.select %2066, %2039, %arg25 : tensor<4x32xi1>, tensor<4x32xf32>
%2071 = stablehlo.reshape %1857 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2072 = stablehlo.concatenate %1848, %2071, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
%2073 = stablehlo.constant dense<1.0> : tensor<f32>
%2074 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2075 = stablehlo.multiply %2072, %2074 : tensor<4x32x32xf32>
%2076 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2077 = stablehlo.broadcast_in_dim %2076, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2078 = stablehlo.multiply %arg14, %2077 : tensor<4x32x32xf32>
%2079 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2080 = stablehlo.broadcast_in_dim %2079, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2081 = stablehlo.multiply %2075, %2080 : tensor<4x32x32xf32>
%2082 = stablehlo.add %2078, %2081 : tensor<4x32x32xf32>
%2083 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2084 = stablehlo.broadcast_in_dim %2083, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2085 = stablehlo.multiply %arg26, %2084 : tensor<4x32x32xf32>
%2086 = stablehlo.multiply %2075, %2075 : tensor<4x32x32xf32>
%2087 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2088 = stablehlo.broadcast_in_dim %2087, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2089 = stablehlo.multiply %2086, %2088 : tensor<4x32x32xf32>
%2090 = stablehlo.add %2085, %2089 : tensor<4x32x32xf32>
%2091 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2092 = stablehlo.reshape %2091 : (tensor<1xf32>) -> tensor<f32>
%2093 = stablehlo.divide %2073, %2092 : tensor<f32>
%2094 = stablehlo.broadcast_in_dim %2093, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2095 = stablehlo.multiply %2090, %2094 : tensor<4x32x32xf32>
%2096 = stablehlo.sqrt %2095 : tensor<4x32x32xf32>
%2097 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2098 = stablehlo.reshape %2097 : (tensor<1xf32>) -> tensor<f32>
%2099 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2100 = stablehlo.reshape %2099 : (tensor<1xf32>) -> tensor<f32>
%2101 = stablehlo.divide %2098, %2100 : tensor<f32>
%2102 = stablehlo.broadcast_in_dim %2101, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2103 = stablehlo.multiply %2082, %2102 : tensor<4x32x32xf32>
%2104 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2105 = stablehlo.broadcast_in_dim %2104, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2106 = stablehlo.add %2096, %2105 : tensor<4x32x32xf32>
%2107 = stablehlo.divide %2103, %2106 : tensor<4x32x32xf32>
%2108 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2109 = stablehlo.reshape %2108 : (tensor<1xf32>) -> tensor<f32>
%2110 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2111 = stablehlo.multiply %2109, %2110 : tensor<f32>
%2112 = stablehlo.subtract %2073, %2111 : tensor<f32>
%2113 = stablehlo.broadcast_in_dim %2112, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2114 = stablehlo.multiply %arg2, %2113 : tensor<4x32x32xf32>
%2115 = stablehlo.constant dense<0.0> : tensor<f32>
%2116 = stablehlo.compare GE, %1970, %2115, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2117 = stablehlo.broadcast_in_dim %2116, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%2118 = stablehlo.subtract %2114, %2107 : tensor<4x32x32xf32>
%2119 = stablehlo.select %2117, %2118, %arg2 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2120 = stablehlo.select %2117, %2082, %arg14 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2121 = stablehlo.select %2117, %2090, %arg26 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2122 = stablehlo.reshape %1858 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2123 = stablehlo.concatenate %1849, %2122, dim = 0 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>) -> tensor<4x16x32xf32>
%2124 = stablehlo.constant dense<1.0> : tensor<f32>
%2125 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2126 = stablehlo.multiply %2123, %2125 : tensor<4x16x32xf32>
%2127 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2128 = stablehlo.broadcast_in_dim %2127, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2129 = stablehlo.multiply %arg15, %2128 : tensor<4x16x32xf32>
%2130 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2131 = stablehlo.broadcast_in_dim %2130, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2132 = stablehlo.multiply %2126, %2131 : tensor<4x16x32xf32>
%2133 = stablehlo.add %2129, %2132 : tensor<4x16x32xf32>
%2134 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2135 = stablehlo.broadcast_in_dim %2134, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2136 = stablehlo.multiply %arg27, %2135 : tensor<4x16x32xf32>
%2137 = stablehlo.multiply %2126, %2126 : tensor<4x16x32xf32>
%2138 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2139 = stablehlo.broadcast_in_dim %2138, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2140 = stablehlo.multiply %2137, %2139 : tensor<4x16x32xf32>
%2141 = stablehlo.add %2136, %2140 : tensor<4x16x32xf32>
%2142 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2143 = stablehlo.reshape %2142 : (tensor<1xf32>) -> tensor<f32>
%2144 = stablehlo.divide %2124, %2143 : tensor<f32>
%2145 = stablehlo.broadcast_in_dim %2144, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2146 = stablehlo.multiply %2141, %2145 : tensor<4x16x32xf32>
%2147 = stablehlo.sqrt %2146 : tensor<4x16x32xf32>
%2148 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2149 = stablehlo.reshape %2148 : (tensor<1xf32>) -> tensor<f32>
%2150 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2151 = stablehlo.reshape %2150 : (tensor<1xf32>) -> tensor<f32>
%2152 = stablehlo.divide %2149, %2151 : tensor<f32>
%2153 = stablehlo.broadcast_in_dim %2152, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2154 = stablehlo.multiply %2133, %2153 : tensor<4x16x32xf32>
%2155 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2156 = stablehlo.broadcast_in_dim %2155, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2157 = stablehlo.add %2147, %2156 : tensor<4x16x32xf32>
%2158 = stablehlo.divide %2154, %2157 : tensor<4x16x32xf32>
%2159 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2160 = stablehlo.reshape %2159 : (tensor<1xf32>) -> tensor<f32>
%2161 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2162 = stablehlo.multiply %2160, %2161 : tensor<f32>
%2163 = stablehlo.subtract %2124, %2162 : tensor<f32>
%2164 = stablehlo.broadcast_in_dim %2163, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2165 = stablehlo.multiply %arg3, %2164 : tensor<4x16x32xf32>
%2166 = stablehlo.constant dense<0.0> : tensor<f32>
%2167 = stablehlo.compare GE, %1970, %2166, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2168 = stablehlo.broadcast_in_dim %2167, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%2169 = stablehlo.subtract %2165, %2158 : tensor<4x16x32xf32>
%2170 = stablehlo.select %2168, %2169, %arg3 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2171 = stablehlo.select %2168, %2133, %arg15 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2172 = stablehlo.select %2168, %2141, %arg27 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2173 = stablehlo.reshape %1859 : (tensor<16x32xf32>) -> tensor<1x16x32xf32>
%2174 = stablehlo.concatenate %1850, %2173, dim = 0 : (tensor<3x16x32xf32>, tensor<1x16x32xf32>) -> tensor<4x16x32xf32>
%2175 = stablehlo.constant dense<1.0> : tensor<f32>
%2176 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2177 = stablehlo.multiply %2174, %2176 : tensor<4x16x32xf32>
%2178 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2179 = stablehlo.broadcast_in_dim %2178, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2180 = stablehlo.multiply %arg16, %2179 : tensor<4x16x32xf32>
%2181 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2182 = stablehlo.broadcast_in_dim %2181, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2183 = stablehlo.multiply %2177, %2182 : tensor<4x16x32xf32>
%2184 = stablehlo.add %2180, %2183 : tensor<4x16x32xf32>
%2185 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2186 = stablehlo.broadcast_in_dim %2185, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2187 = stablehlo.multiply %arg28, %2186 : tensor<4x16x32xf32>
%2188 = stablehlo.multiply %2177, %2177 : tensor<4x16x32xf32>
%2189 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2190 = stablehlo.broadcast_in_dim %2189, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2191 = stablehlo.multiply %2188, %2190 : tensor<4x16x32xf32>
%2192 = stablehlo.add %2187, %2191 : tensor<4x16x32xf32>
%2193 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2194 = stablehlo.reshape %2193 : (tensor<1xf32>) -> tensor<f32>
%2195 = stablehlo.divide %2175, %2194 : tensor<f32>
%2196 = stablehlo.broadcast_in_dim %2195, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2197 = stablehlo.multiply %2192, %2196 : tensor<4x16x32xf32>
%2198 = stablehlo.sqrt %2197 : tensor<4x16x32xf32>
%2199 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2200 = stablehlo.reshape %2199 : (tensor<1xf32>) -> tensor<f32>
%2201 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2202 = stablehlo.reshape %2201 : (tensor<1xf32>) -> tensor<f32>
%2203 = stablehlo.divide %2200, %2202 : tensor<f32>
%2204 = stablehlo.broadcast_in_dim %2203, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2205 = stablehlo.multiply %2184, %2204 : tensor<4x16x32xf32>
%2206 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2207 = stablehlo.broadcast_in_dim %2206, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2208 = stablehlo.add %2198, %2207 : tensor<4x16x32xf32>
%2209 = stablehlo.divide %2205, %2208 : tensor<4x16x32xf32>
%2210 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2211 = stablehlo.reshape %2210 : (tensor<1xf32>) -> tensor<f32>
%2212 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2213 = stablehlo.multiply %2211, %2212 : tensor<f32>
%2214 = stablehlo.subtract %2175, %2213 : tensor<f32>
%2215 = stablehlo.broadcast_in_dim %2214, dims = [] : (tensor<f32>) -> tensor<4x16x32xf32>
%2216 = stablehlo.multiply %arg4, %2215 : tensor<4x16x32xf32>
%2217 = stablehlo.constant dense<0.0> : tensor<f32>
%2218 = stablehlo.compare GE, %1970, %2217, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2219 = stablehlo.broadcast_in_dim %2218, dims = [] : (tensor<i1>) -> tensor<4x16x32xi1>
%2220 = stablehlo.subtract %2216, %2209 : tensor<4x16x32xf32>
%2221 = stablehlo.select %2219, %2220, %arg4 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2222 = stablehlo.select %2219, %2184, %arg16 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2223 = stablehlo.select %2219, %2192, %arg28 : tensor<4x16x32xi1>, tensor<4x16x32xf32>
%2224 = stablehlo.reshape %1860 : (tensor<32x32xf32>) -> tensor<1x32x32xf32>
%2225 = stablehlo.concatenate %1851, %2224, dim = 0 : (tensor<3x32x32xf32>, tensor<1x32x32xf32>) -> tensor<4x32x32xf32>
%2226 = stablehlo.constant dense<1.0> : tensor<f32>
%2227 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2228 = stablehlo.multiply %2225, %2227 : tensor<4x32x32xf32>
%2229 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2230 = stablehlo.broadcast_in_dim %2229, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2231 = stablehlo.multiply %arg17, %2230 : tensor<4x32x32xf32>
%2232 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2233 = stablehlo.broadcast_in_dim %2232, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2234 = stablehlo.multiply %2228, %2233 : tensor<4x32x32xf32>
%2235 = stablehlo.add %2231, %2234 : tensor<4x32x32xf32>
%2236 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2237 = stablehlo.broadcast_in_dim %2236, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2238 = stablehlo.multiply %arg29, %2237 : tensor<4x32x32xf32>
%2239 = stablehlo.multiply %2228, %2228 : tensor<4x32x32xf32>
%2240 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2241 = stablehlo.broadcast_in_dim %2240, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2242 = stablehlo.multiply %2239, %2241 : tensor<4x32x32xf32>
%2243 = stablehlo.add %2238, %2242 : tensor<4x32x32xf32>
%2244 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2245 = stablehlo.reshape %2244 : (tensor<1xf32>) -> tensor<f32>
%2246 = stablehlo.divide %2226, %2245 : tensor<f32>
%2247 = stablehlo.broadcast_in_dim %2246, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2248 = stablehlo.multiply %2243, %2247 : tensor<4x32x32xf32>
%2249 = stablehlo.sqrt %2248 : tensor<4x32x32xf32>
%2250 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2251 = stablehlo.reshape %2250 : (tensor<1xf32>) -> tensor<f32>
%2252 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2253 = stablehlo.reshape %2252 : (tensor<1xf32>) -> tensor<f32>
%2254 = stablehlo.divide %2251, %2253 : tensor<f32>
%2255 = stablehlo.broadcast_in_dim %2254, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2256 = stablehlo.multiply %2235, %2255 : tensor<4x32x32xf32>
%2257 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2258 = stablehlo.broadcast_in_dim %2257, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2259 = stablehlo.add %2249, %2258 : tensor<4x32x32xf32>
%2260 = stablehlo.divide %2256, %2259 : tensor<4x32x32xf32>
%2261 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2262 = stablehlo.reshape %2261 : (tensor<1xf32>) -> tensor<f32>
%2263 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2264 = stablehlo.multiply %2262, %2263 : tensor<f32>
%2265 = stablehlo.subtract %2226, %2264 : tensor<f32>
%2266 = stablehlo.broadcast_in_dim %2265, dims = [] : (tensor<f32>) -> tensor<4x32x32xf32>
%2267 = stablehlo.multiply %arg5, %2266 : tensor<4x32x32xf32>
%2268 = stablehlo.constant dense<0.0> : tensor<f32>
%2269 = stablehlo.compare GE, %1970, %2268, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2270 = stablehlo.broadcast_in_dim %2269, dims = [] : (tensor<i1>) -> tensor<4x32x32xi1>
%2271 = stablehlo.subtract %2267, %2260 : tensor<4x32x32xf32>
%2272 = stablehlo.select %2270, %2271, %arg5 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2273 = stablehlo.select %2270, %2235, %arg17 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2274 = stablehlo.select %2270, %2243, %arg29 : tensor<4x32x32xi1>, tensor<4x32x32xf32>
%2275 = stablehlo.reshape %1861 : (tensor<32xf32>) -> tensor<1x32xf32>
%2276 = stablehlo.concatenate %1852, %2275, dim = 0 : (tensor<3x32xf32>, tensor<1x32xf32>) -> tensor<4x32xf32>
%2277 = stablehlo.constant dense<1.0> : tensor<f32>
%2278 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2279 = stablehlo.multiply %2276, %2278 : tensor<4x32xf32>
%2280 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2281 = stablehlo.broadcast_in_dim %2280, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2282 = stablehlo.multiply %arg18, %2281 : tensor<4x32xf32>
%2283 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2284 = stablehlo.broadcast_in_dim %2283, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2285 = stablehlo.multiply %2279, %2284 : tensor<4x32xf32>
%2286 = stablehlo.add %2282, %2285 : tensor<4x32xf32>
%2287 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2288 = stablehlo.broadcast_in_dim %2287, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2289 = stablehlo.multiply %arg30, %2288 : tensor<4x32xf32>
%2290 = stablehlo.multiply %2279, %2279 : tensor<4x32xf32>
%2291 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2292 = stablehlo.broadcast_in_dim %2291, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2293 = stablehlo.multiply %2290, %2292 : tensor<4x32xf32>
%2294 = stablehlo.add %2289, %2293 : tensor<4x32xf32>
%2295 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2296 = stablehlo.reshape %2295 : (tensor<1xf32>) -> tensor<f32>
%2297 = stablehlo.divide %2277, %2296 : tensor<f32>
%2298 = stablehlo.broadcast_in_dim %2297, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2299 = stablehlo.multiply %2294, %2298 : tensor<4x32xf32>
%2300 = stablehlo.sqrt %2299 : tensor<4x32xf32>
%2301 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2302 = stablehlo.reshape %2301 : (tensor<1xf32>) -> tensor<f32>
%2303 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2304 = stablehlo.reshape %2303 : (tensor<1xf32>) -> tensor<f32>
%2305 = stablehlo.divide %2302, %2304 : tensor<f32>
%2306 = stablehlo.broadcast_in_dim %2305, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2307 = stablehlo.multiply %2286, %2306 : tensor<4x32xf32>
%2308 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2309 = stablehlo.broadcast_in_dim %2308, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2310 = stablehlo.add %2300, %2309 : tensor<4x32xf32>
%2311 = stablehlo.divide %2307, %2310 : tensor<4x32xf32>
%2312 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2313 = stablehlo.reshape %2312 : (tensor<1xf32>) -> tensor<f32>
%2314 = stablehlo.constant dense<0.0> : tensor<f32>
%2315 = stablehlo.multiply %2313, %2314 : tensor<f32>
%2316 = stablehlo.subtract %2277, %2315 : tensor<f32>
%2317 = stablehlo.broadcast_in_dim %2316, dims = [] : (tensor<f32>) -> tensor<4x32xf32>
%2318 = stablehlo.multiply %arg6, %2317 : tensor<4x32xf32>
%2319 = stablehlo.constant dense<0.0> : tensor<f32>
%2320 = stablehlo.compare GE, %1970, %2319, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2321 = stablehlo.broadcast_in_dim %2320, dims = [] : (tensor<i1>) -> tensor<4x32xi1>
%2322 = stablehlo.subtract %2318, %2311 : tensor<4x32xf32>
%2323 = stablehlo.select %2321, %2322, %arg6 : tensor<4x32xi1>, tensor<4x32xf32>
%2324 = stablehlo.select %2321, %2286, %arg18 : tensor<4x32xi1>, tensor<4x32xf32>
%2325 = stablehlo.select %2321, %2294, %arg30 : tensor<4x32xi1>, tensor<4x32xf32>
%2326 = stablehlo.reshape %1862 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2327 = stablehlo.concatenate %1853, %2326, dim = 0 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>) -> tensor<4x48x32xf32>
%2328 = stablehlo.constant dense<1.0> : tensor<f32>
%2329 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2330 = stablehlo.multiply %2327, %2329 : tensor<4x48x32xf32>
%2331 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2332 = stablehlo.broadcast_in_dim %2331, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2333 = stablehlo.multiply %arg19, %2332 : tensor<4x48x32xf32>
%2334 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2335 = stablehlo.broadcast_in_dim %2334, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2336 = stablehlo.multiply %2330, %2335 : tensor<4x48x32xf32>
%2337 = stablehlo.add %2333, %2336 : tensor<4x48x32xf32>
%2338 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2339 = stablehlo.broadcast_in_dim %2338, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2340 = stablehlo.multiply %arg31, %2339 : tensor<4x48x32xf32>
%2341 = stablehlo.multiply %2330, %2330 : tensor<4x48x32xf32>
%2342 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2343 = stablehlo.broadcast_in_dim %2342, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2344 = stablehlo.multiply %2341, %2343 : tensor<4x48x32xf32>
%2345 = stablehlo.add %2340, %2344 : tensor<4x48x32xf32>
%2346 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2347 = stablehlo.reshape %2346 : (tensor<1xf32>) -> tensor<f32>
%2348 = stablehlo.divide %2328, %2347 : tensor<f32>
%2349 = stablehlo.broadcast_in_dim %2348, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2350 = stablehlo.multiply %2345, %2349 : tensor<4x48x32xf32>
%2351 = stablehlo.sqrt %2350 : tensor<4x48x32xf32>
%2352 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2353 = stablehlo.reshape %2352 : (tensor<1xf32>) -> tensor<f32>
%2354 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2355 = stablehlo.reshape %2354 : (tensor<1xf32>) -> tensor<f32>
%2356 = stablehlo.divide %2353, %2355 : tensor<f32>
%2357 = stablehlo.broadcast_in_dim %2356, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2358 = stablehlo.multiply %2337, %2357 : tensor<4x48x32xf32>
%2359 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2360 = stablehlo.broadcast_in_dim %2359, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2361 = stablehlo.add %2351, %2360 : tensor<4x48x32xf32>
%2362 = stablehlo.divide %2358, %2361 : tensor<4x48x32xf32>
%2363 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2364 = stablehlo.reshape %2363 : (tensor<1xf32>) -> tensor<f32>
%2365 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2366 = stablehlo.multiply %2364, %2365 : tensor<f32>
%2367 = stablehlo.subtract %2328, %2366 : tensor<f32>
%2368 = stablehlo.broadcast_in_dim %2367, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2369 = stablehlo.multiply %arg7, %2368 : tensor<4x48x32xf32>
%2370 = stablehlo.constant dense<0.0> : tensor<f32>
%2371 = stablehlo.compare GE, %1970, %2370, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2372 = stablehlo.broadcast_in_dim %2371, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%2373 = stablehlo.subtract %2369, %2362 : tensor<4x48x32xf32>
%2374 = stablehlo.select %2372, %2373, %arg7 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2375 = stablehlo.select %2372, %2337, %arg19 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2376 = stablehlo.select %2372, %2345, %arg31 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2377 = stablehlo.reshape %1863 : (tensor<48x32xf32>) -> tensor<1x48x32xf32>
%2378 = stablehlo.concatenate %1854, %2377, dim = 0 : (tensor<3x48x32xf32>, tensor<1x48x32xf32>) -> tensor<4x48x32xf32>
%2379 = stablehlo.constant dense<1.0> : tensor<f32>
%2380 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2381 = stablehlo.multiply %2378, %2380 : tensor<4x48x32xf32>
%2382 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2383 = stablehlo.broadcast_in_dim %2382, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2384 = stablehlo.multiply %arg20, %2383 : tensor<4x48x32xf32>
%2385 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2386 = stablehlo.broadcast_in_dim %2385, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2387 = stablehlo.multiply %2381, %2386 : tensor<4x48x32xf32>
%2388 = stablehlo.add %2384, %2387 : tensor<4x48x32xf32>
%2389 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2390 = stablehlo.broadcast_in_dim %2389, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2391 = stablehlo.multiply %arg32, %2390 : tensor<4x48x32xf32>
%2392 = stablehlo.multiply %2381, %2381 : tensor<4x48x32xf32>
%2393 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2394 = stablehlo.broadcast_in_dim %2393, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2395 = stablehlo.multiply %2392, %2394 : tensor<4x48x32xf32>
%2396 = stablehlo.add %2391, %2395 : tensor<4x48x32xf32>
%2397 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2398 = stablehlo.reshape %2397 : (tensor<1xf32>) -> tensor<f32>
%2399 = stablehlo.divide %2379, %2398 : tensor<f32>
%2400 = stablehlo.broadcast_in_dim %2399, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2401 = stablehlo.multiply %2396, %2400 : tensor<4x48x32xf32>
%2402 = stablehlo.sqrt %2401 : tensor<4x48x32xf32>
%2403 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2404 = stablehlo.reshape %2403 : (tensor<1xf32>) -> tensor<f32>
%2405 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2406 = stablehlo.reshape %2405 : (tensor<1xf32>) -> tensor<f32>
%2407 = stablehlo.divide %2404, %2406 : tensor<f32>
%2408 = stablehlo.broadcast_in_dim %2407, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2409 = stablehlo.multiply %2388, %2408 : tensor<4x48x32xf32>
%2410 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2411 = stablehlo.broadcast_in_dim %2410, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2412 = stablehlo.add %2402, %2411 : tensor<4x48x32xf32>
%2413 = stablehlo.divide %2409, %2412 : tensor<4x48x32xf32>
%2414 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2415 = stablehlo.reshape %2414 : (tensor<1xf32>) -> tensor<f32>
%2416 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2417 = stablehlo.multiply %2415, %2416 : tensor<f32>
%2418 = stablehlo.subtract %2379, %2417 : tensor<f32>
%2419 = stablehlo.broadcast_in_dim %2418, dims = [] : (tensor<f32>) -> tensor<4x48x32xf32>
%2420 = stablehlo.multiply %arg8, %2419 : tensor<4x48x32xf32>
%2421 = stablehlo.constant dense<0.0> : tensor<f32>
%2422 = stablehlo.compare GE, %1970, %2421, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2423 = stablehlo.broadcast_in_dim %2422, dims = [] : (tensor<i1>) -> tensor<4x48x32xi1>
%2424 = stablehlo.subtract %2420, %2413 : tensor<4x48x32xf32>
%2425 = stablehlo.select %2423, %2424, %arg8 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2426 = stablehlo.select %2423, %2388, %arg20 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2427 = stablehlo.select %2423, %2396, %arg32 : tensor<4x48x32xi1>, tensor<4x48x32xf32>
%2428 = stablehlo.reshape %1864 : (tensor<32x48xf32>) -> tensor<1x32x48xf32>
%2429 = stablehlo.concatenate %1855, %2428, dim = 0 : (tensor<3x32x48xf32>, tensor<1x32x48xf32>) -> tensor<4x32x48xf32>
%2430 = stablehlo.constant dense<1.0> : tensor<f32>
%2431 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2432 = stablehlo.multiply %2429, %2431 : tensor<4x32x48xf32>
%2433 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2434 = stablehlo.broadcast_in_dim %2433, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2435 = stablehlo.multiply %arg21, %2434 : tensor<4x32x48xf32>
%2436 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2437 = stablehlo.broadcast_in_dim %2436, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2438 = stablehlo.multiply %2432, %2437 : tensor<4x32x48xf32>
%2439 = stablehlo.add %2435, %2438 : tensor<4x32x48xf32>
%2440 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2441 = stablehlo.broadcast_in_dim %2440, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2442 = stablehlo.multiply %arg33, %2441 : tensor<4x32x48xf32>
%2443 = stablehlo.multiply %2432, %2432 : tensor<4x32x48xf32>
%2444 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2445 = stablehlo.broadcast_in_dim %2444, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2446 = stablehlo.multiply %2443, %2445 : tensor<4x32x48xf32>
%2447 = stablehlo.add %2442, %2446 : tensor<4x32x48xf32>
%2448 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2449 = stablehlo.reshape %2448 : (tensor<1xf32>) -> tensor<f32>
%2450 = stablehlo.divide %2430, %2449 : tensor<f32>
%2451 = stablehlo.broadcast_in_dim %2450, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2452 = stablehlo.multiply %2447, %2451 : tensor<4x32x48xf32>
%2453 = stablehlo.sqrt %2452 : tensor<4x32x48xf32>
%2454 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2455 = stablehlo.reshape %2454 : (tensor<1xf32>) -> tensor<f32>
%2456 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2457 = stablehlo.reshape %2456 : (tensor<1xf32>) -> tensor<f32>
%2458 = stablehlo.divide %2455, %2457 : tensor<f32>
%2459 = stablehlo.broadcast_in_dim %2458, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2460 = stablehlo.multiply %2439, %2459 : tensor<4x32x48xf32>
%2461 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2462 = stablehlo.broadcast_in_dim %2461, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2463 = stablehlo.add %2453, %2462 : tensor<4x32x48xf32>
%2464 = stablehlo.divide %2460, %2463 : tensor<4x32x48xf32>
%2465 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2466 = stablehlo.reshape %2465 : (tensor<1xf32>) -> tensor<f32>
%2467 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2468 = stablehlo.multiply %2466, %2467 : tensor<f32>
%2469 = stablehlo.subtract %2430, %2468 : tensor<f32>
%2470 = stablehlo.broadcast_in_dim %2469, dims = [] : (tensor<f32>) -> tensor<4x32x48xf32>
%2471 = stablehlo.multiply %arg9, %2470 : tensor<4x32x48xf32>
%2472 = stablehlo.constant dense<0.0> : tensor<f32>
%2473 = stablehlo.compare GE, %1970, %2472, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2474 = stablehlo.broadcast_in_dim %2473, dims = [] : (tensor<i1>) -> tensor<4x32x48xi1>
%2475 = stablehlo.subtract %2471, %2464 : tensor<4x32x48xf32>
%2476 = stablehlo.select %2474, %2475, %arg9 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2477 = stablehlo.select %2474, %2439, %arg21 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2478 = stablehlo.select %2474, %2447, %arg33 : tensor<4x32x48xi1>, tensor<4x32x48xf32>
%2479 = stablehlo.constant dense<1.0> : tensor<f32>
%2480 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2481 = stablehlo.multiply %1865, %2480 : tensor<32xf32>
%2482 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2483 = stablehlo.broadcast_in_dim %2482, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2484 = stablehlo.multiply %arg22, %2483 : tensor<32xf32>
%2485 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2486 = stablehlo.broadcast_in_dim %2485, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2487 = stablehlo.multiply %2481, %2486 : tensor<32xf32>
%2488 = stablehlo.add %2484, %2487 : tensor<32xf32>
%2489 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2490 = stablehlo.broadcast_in_dim %2489, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2491 = stablehlo.multiply %arg34, %2490 : tensor<32xf32>
%2492 = stablehlo.multiply %2481, %2481 : tensor<32xf32>
%2493 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2494 = stablehlo.broadcast_in_dim %2493, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2495 = stablehlo.multiply %2492, %2494 : tensor<32xf32>
%2496 = stablehlo.add %2491, %2495 : tensor<32xf32>
%2497 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2498 = stablehlo.reshape %2497 : (tensor<1xf32>) -> tensor<f32>
%2499 = stablehlo.divide %2479, %2498 : tensor<f32>
%2500 = stablehlo.broadcast_in_dim %2499, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2501 = stablehlo.multiply %2496, %2500 : tensor<32xf32>
%2502 = stablehlo.sqrt %2501 : tensor<32xf32>
%2503 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2504 = stablehlo.reshape %2503 : (tensor<1xf32>) -> tensor<f32>
%2505 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2506 = stablehlo.reshape %2505 : (tensor<1xf32>) -> tensor<f32>
%2507 = stablehlo.divide %2504, %2506 : tensor<f32>
%2508 = stablehlo.broadcast_in_dim %2507, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2509 = stablehlo.multiply %2488, %2508 : tensor<32xf32>
%2510 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2511 = stablehlo.broadcast_in_dim %2510, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2512 = stablehlo.add %2502, %2511 : tensor<32xf32>
%2513 = stablehlo.divide %2509, %2512 : tensor<32xf32>
%2514 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2515 = stablehlo.reshape %2514 : (tensor<1xf32>) -> tensor<f32>
%2516 = stablehlo.constant dense<0.0> : tensor<f32>
%2517 = stablehlo.multiply %2515, %2516 : tensor<f32>
%2518 = stablehlo.subtract %2479, %2517 : tensor<f32>
%2519 = stablehlo.broadcast_in_dim %2518, dims = [] : (tensor<f32>) -> tensor<32xf32>
%2520 = stablehlo.multiply %arg10, %2519 : tensor<32xf32>
%2521 = stablehlo.constant dense<0.0> : tensor<f32>
%2522 = stablehlo.compare GE, %1970, %2521, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2523 = stablehlo.broadcast_in_dim %2522, dims = [] : (tensor<i1>) -> tensor<32xi1>
%2524 = stablehlo.subtract %2520, %2513 : tensor<32xf32>
%2525 = stablehlo.select %2523, %2524, %arg10 : tensor<32xi1>, tensor<32xf32>
%2526 = stablehlo.select %2523, %2488, %arg22 : tensor<32xi1>, tensor<32xf32>
%2527 = stablehlo.select %2523, %2496, %arg34 : tensor<32xi1>, tensor<32xf32>
%2528 = stablehlo.constant dense<1.0> : tensor<f32>
%2529 = stablehlo.broadcast_in_dim %1970, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2530 = stablehlo.multiply %1866, %2529 : tensor<96x32xf32>
%2531 = stablehlo.constant dense<0.8999999761581421> : tensor<f32>
%2532 = stablehlo.broadcast_in_dim %2531, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2533 = stablehlo.multiply %arg23, %2532 : tensor<96x32xf32>
%2534 = stablehlo.constant dense<0.10000002384185791> : tensor<f32>
%2535 = stablehlo.broadcast_in_dim %2534, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2536 = stablehlo.multiply %2530, %2535 : tensor<96x32xf32>
%2537 = stablehlo.add %2533, %2536 : tensor<96x32xf32>
%2538 = stablehlo.constant dense<0.949999988079071> : tensor<f32>
%2539 = stablehlo.broadcast_in_dim %2538, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2540 = stablehlo.multiply %arg35, %2539 : tensor<96x32xf32>
%2541 = stablehlo.multiply %2530, %2530 : tensor<96x32xf32>
%2542 = stablehlo.constant dense<0.050000011920928955> : tensor<f32>
%2543 = stablehlo.broadcast_in_dim %2542, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2544 = stablehlo.multiply %2541, %2543 : tensor<96x32xf32>
%2545 = stablehlo.add %2540, %2544 : tensor<96x32xf32>
%2546 = stablehlo.slice %arg36 [2:3] : (tensor<3xf32>) -> tensor<1xf32>
%2547 = stablehlo.reshape %2546 : (tensor<1xf32>) -> tensor<f32>
%2548 = stablehlo.divide %2528, %2547 : tensor<f32>
%2549 = stablehlo.broadcast_in_dim %2548, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2550 = stablehlo.multiply %2545, %2549 : tensor<96x32xf32>
%2551 = stablehlo.sqrt %2550 : tensor<96x32xf32>
%2552 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2553 = stablehlo.reshape %2552 : (tensor<1xf32>) -> tensor<f32>
%2554 = stablehlo.slice %arg36 [1:2] : (tensor<3xf32>) -> tensor<1xf32>
%2555 = stablehlo.reshape %2554 : (tensor<1xf32>) -> tensor<f32>
%2556 = stablehlo.divide %2553, %2555 : tensor<f32>
%2557 = stablehlo.broadcast_in_dim %2556, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2558 = stablehlo.multiply %2537, %2557 : tensor<96x32xf32>
%2559 = stablehlo.constant dense<9.99999993922529e-09> : tensor<f32>
%2560 = stablehlo.broadcast_in_dim %2559, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2561 = stablehlo.add %2551, %2560 : tensor<96x32xf32>
%2562 = stablehlo.divide %2558, %2561 : tensor<96x32xf32>
%2563 = stablehlo.slice %arg36 [0:1] : (tensor<3xf32>) -> tensor<1xf32>
%2564 = stablehlo.reshape %2563 : (tensor<1xf32>) -> tensor<f32>
%2565 = stablehlo.constant dense<0.10000000149011612> : tensor<f32>
%2566 = stablehlo.multiply %2564, %2565 : tensor<f32>
%2567 = stablehlo.subtract %2528, %2566 : tensor<f32>
%2568 = stablehlo.broadcast_in_dim %2567, dims = [] : (tensor<f32>) -> tensor<96x32xf32>
%2569 = stablehlo.multiply %arg11, %2568 : tensor<96x32xf32>
%2570 = stablehlo.constant dense<0.0> : tensor<f32>
%2571 = stablehlo.compare GE, %1970, %2570, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
%2572 = stablehlo.broadcast_in_dim %2571, dims = [] : (tensor<i1>) -> tensor<96x32xi1>
%2573 = stablehlo.subtract %2569, %2562 : tensor<96x32xf32>
%2574 = stablehlo.select %2572, %2573, %arg11 : tensor<96x32xi1>, tensor<96x32xf32>
%2575 = stablehlo.select %2572, %2537, %arg23 : tensor<96x32xi1>, tensor<96x32xf32>
%2576 = stablehlo.select %2572, %2545, %arg35 : tensor<96x32xi1>, tensor<96x32xf32>
return %2017, %2068, %2119, %2170, %2221, %2272, %2323, %2374, %2425, %2476, %2525, %2574, %2018, %2069, %2120, %2171, %2222, %2273, %2324, %2375, %2426, %2477, %2526, %2575, %2019, %2070, %2121, %2172, %2223, %2274, %2325, %2376, %2427, %2478, %2527, %2576, %1845, %1950, %1970 : tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<96x32xf32>, tensor<4x32xf32>, tensor<4x32x32xf32>, tensor<4x16x32xf32>, tensor<4x16x32xf32>, tensor<4x32x32xf32>, tensor<4x32xf32>, tensor<4x48x32xf32>, tensor<4x48x32xf32>, tensor<4x32x48xf32>, tensor<32xf32>, tensor<96x32xf32>, tensor<f32>, tensor<f32>, tensor<f32>
}
}
